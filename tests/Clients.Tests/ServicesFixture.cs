using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Routers;
using Lanner.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Orders.Routers;

namespace Clients.Tests;

/// <summary>Catalog and Orders, listening on free ports, each on a new database; Orders finds Catalog by service discovery.</summary>
public sealed class ServicesFixture : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _parts = [];

    /// <summary>Address of Catalog, without a slash at the end.</summary>
    public string Catalog { get; private set; } = "";

    /// <summary>Address of Orders, without a slash at the end.</summary>
    public string Orders { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var postgres = Keep(await PostgresServer.StartAsync());
        var catalogDatabase = Keep(await postgres.CreateDatabaseAsync());
        var ordersDatabase = Keep(await postgres.CreateDatabaseAsync());
        Catalog = Start(new ServiceFactory<ItemsRouter>().UseDatabase("catalogdb", catalogDatabase.ConnectionString));
        Orders = Start(new ServiceFactory<OrdersRouter>()
            .UseDatabase("ordersdb", ordersDatabase.ConnectionString)
            .UseSetting("services:catalog:http:0", Catalog));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_parts))
            await part.DisposeAsync();
    }

    /// <summary>Puts an item into the catalogue, for orders to name.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> CreateItemAsync(string sku, string name, decimal price)
    {
        using var http = new HttpClient();
        var answer = await http.PostAsJsonAsync($"{Catalog}/items/", new { sku, name, price }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetGuid();
    }

    private string Start<TProgram>(WebApplicationFactory<TProgram> service)
        where TProgram : class
    {
        Keep(service).UseKestrel(port: 0);
        service.StartServer();
        return service.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
    }

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Add(part);
        return part;
    }
}
