using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Tests.Routing;

public sealed class UrlTests
{
    [Theory]
    [InlineData("List", "", "http://shop.example/api/v1/items/")]
    [InlineData("Read", "itemId=7", "http://shop.example/api/v1/items/7")]
    [InlineData("Read", "itemId=a b/ü&q=x y", "http://shop.example/api/v1/items/a%20b%2F%C3%BC?q=x%20y")]
    [InlineData("File", "filePath=some/ex ample", "http://shop.example/api/v1/files/some/ex%20ample")]
    [InlineData("Number", "x=5", "http://shop.example/api/v1/number/5")]
    public async Task Address_of_an_operation_is_built_from_its_path(string operation, string values, string url)
    {
        await using var api = await StartAsync(http => http.UrlFor<ItemsRouter>(operation, Values(values)));

        Assert.Equal(url, await api.Client.GetStringAsync("http://shop.example/url", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Path_of_an_operation_has_the_path_base()
    {
        await using var api = await StartAsync(http => http.PathFor<ItemsRouter>("Read", ("item_id", 7)));

        Assert.Equal("/api/v1/items/7", await api.Client.GetStringAsync("http://shop.example/url", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Address_of_a_file_is_escaped()
    {
        await using var api = await StartAsync(http => http.UrlForFile("/static", "/style sheets/a.css"));

        Assert.Equal("http://shop.example/api/v1/static/style%20sheets/a.css", await api.Client.GetStringAsync("http://shop.example/url", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Nothing", "the application has no operation ItemsRouter.Nothing")]
    [InlineData("Read", "its path \"/items/{item_id}\" has a placeholder without a value")]
    public async Task What_is_missing_is_told(string operation, string message)
    {
        Exception? thrown = null;
        await using var api = await StartAsync(http =>
        {
            thrown = Record.Exception(() => http.UrlFor<ItemsRouter>(operation));
            return "";
        });
        _ = await api.Client.GetStringAsync("http://shop.example/url", TestContext.Current.CancellationToken);

        Assert.Contains(message, Assert.IsType<InvalidOperationException>(thrown).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "Forwarded headers")]
    public async Task Addresses_follow_the_platforms_forwarded_headers()
    {
        await using var api = await ServedApi.StartAsync(
            app =>
            {
                app.UseForwardedHeaders();
                app.IncludeRouter<ItemsRouter>();
            },
            services: services => services.Configure<ForwardedHeadersOptions>(options =>
            {
                options.ForwardedHeaders = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.All;
                options.KnownProxies.Clear();
                options.KnownIPNetworks.Clear();
            }),
            inMemory: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://inner:8080/items?q=1")
        {
            Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-Host", "shop.example" }, { "X-Forwarded-Prefix", "/api/v1" } },
        };

        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("https://shop.example/api/v1/items/?q=1", response.Headers.Location!.OriginalString);
    }

    private static Task<ServedApi> StartAsync(Func<HttpContext, string> url) => ServedApi.StartAsync(
        app =>
        {
            app.IncludeRouter<ItemsRouter>();
            app.MapGet("/url", http => http.Response.WriteAsync(url(http), http.RequestAborted));
        },
        options => options.RootPath = "/api/v1",
        inMemory: true);

    private static (string, object?)[] Values(string text) =>
        [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], (object?)pair[1]))];

    private sealed class ItemsRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "ItemsRouter",
            Prefix = "",
            Operations =
            [
                Operations.Get("/items/", Operations.Says("list"), "List"),
                Operations.Get("/items/{item_id}", Operations.Says("item"), "Read"),
                Operations.Get("/files/{filePath}", Operations.Says("file"), "File"),
                Operations.Get("/number/{x:int}", Operations.Says("number"), "Number"),
            ],
        };
    }
}
