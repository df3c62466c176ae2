using Catalog.Routers;
using Lanner.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Orders.Routers;

namespace Services.Tests.Orders;

/// <summary>Orders and the catalogue it asks, each on a new database.</summary>
public sealed class OrdersFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _parts = [];

    public HttpClient Catalog { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Orders with one connection to its database and a catalogue that waits for <see cref="SlowCatalog"/>.</summary>
    public HttpClient ClientOfASlowCatalog { get; private set; } = null!;

    public Gate SlowCatalog { get; } = new();

    /// <summary>Orders whose catalogue is out of reach.</summary>
    public HttpClient ClientWithoutCatalog { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var catalogDatabase = Keep(await postgres.CreateDatabaseAsync());
        var ordersDatabase = Keep(await postgres.CreateDatabaseAsync());
        var catalog = Keep(new ServiceFactory<ItemsRouter>().UseDatabase("catalogdb", catalogDatabase.ConnectionString));
        var orders = Keep(new ServiceFactory<OrdersRouter>().UseDatabase("ordersdb", ordersDatabase.ConnectionString));

        Catalog = catalog.CreateClient();
        Client = Answering(orders, () => catalog.Server.CreateHandler()).CreateClient();
        var small = Keep(new ServiceFactory<OrdersRouter>()
            .UseEnvironment("Production")
            .UseDatabase("ordersdb", ordersDatabase.ConnectionString + ";Maximum Pool Size=1;Timeout=2"));
        ClientOfASlowCatalog = Answering(small, () => new Slow(SlowCatalog, catalog.Server.CreateHandler())).CreateClient();
        ClientWithoutCatalog = Answering(orders, () => new Unreachable()).CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_parts))
            await part.DisposeAsync();
    }

    private WebApplicationFactory<OrdersRouter> Answering(WebApplicationFactory<OrdersRouter> orders, Func<HttpMessageHandler> catalog) =>
        Keep(orders.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(catalog)))));

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Add(part);
        return part;
    }

    private sealed class Slow(Gate gate, HttpMessageHandler catalog) : DelegatingHandler(catalog)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await gate.PassAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Unreachable : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.ConnectionError);
    }
}
