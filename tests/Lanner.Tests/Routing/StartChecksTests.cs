using Lanner.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Tests.Routing;

public sealed class StartChecksTests
{
    [Fact]
    public async Task A_service_that_nobody_registered_stops_the_start()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => ServedApi.StartAsync(app => app.IncludeRouter<NeedyRouter>()));

        Assert.Equal(
            """
            ItemsRouter.CreateItem: parameter 'db' has the type CatalogDb, which is neither a model nor a registered service. Register it, or mark the parameter with [Body].
            ItemsRouter.CreateItem: parameter 'cold' asks for a service of type CatalogDb with the key 'cold', which is not registered. Register it under this key.
            """.ReplaceLineEndings(),
            exception.Message);
    }

    [Fact]
    public async Task Registered_services_let_it_start()
    {
        await using var api = await ServedApi.StartAsync(
            app => app.IncludeRouter<NeedyRouter>(),
            services: services => services.AddSingleton<CatalogDb>().AddKeyedSingleton<CatalogDb>("cold"));

        Assert.Equal(404, (await api.SendAsync("GET", "/")).Status);
    }

    [Fact]
    public async Task Two_operations_with_one_id_stop_the_start()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => ServedApi.StartAsync(app => app.IncludeRouter<AmbiguousRouter>()));

        Assert.Contains("TestRouter.Read (GET /a), TestRouter.Read (GET /b)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FastApis_ids_tell_them_apart()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<AmbiguousRouter>(), options => options.OperationIds = OperationIds.FastApi);

        Assert.Equal("\"b\"", (await api.SendAsync("GET", "/b")).Body);
    }

    private sealed class CatalogDb;

    private sealed class NeedyRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "NeedyRouter",
            Operations = [],
            Services =
            [
                new ServiceDescription(typeof(CatalogDb), null, "db", "ItemsRouter.CreateItem"),
                new ServiceDescription(typeof(CatalogDb), "cold", "cold", "ItemsRouter.CreateItem"),
            ],
        };
    }

    private sealed class AmbiguousRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "AmbiguousRouter",
            Operations = [Operations.Get("/a", Operations.Says("a")), Operations.Get("/b", Operations.Says("b"))],
        };
    }
}
