using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.OpenApi;

/// <summary>An application with one router, spoken to over HTTP in memory.</summary>
internal sealed class DocumentedApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DocumentedApp(WebApplication app) => _app = app;

    public HttpClient Client { get; private init; } = null!;

    public static async Task<DocumentedApp> StartAsync(Action<LannerOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.AddLanner(options =>
        {
            options.Title = "Shop";
            configure?.Invoke(options);
        });
        var app = builder.Build();
        app.UsePathBase("/base");
        app.UseRouting();
        app.IncludeRouter<SampleRouter>();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new DocumentedApp(app) { Client = app.GetTestClient() };
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public Task<string> GetTextAsync(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string header = "X-Test", string value = "1")
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation(header, value);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        return _app.DisposeAsync();
    }

    private sealed class SampleRouter : IRouter
    {
        public static RouterDescription Describe() => SampleDocument.Router(SampleDocument.Operation("ReadItem", "GET", "/"));
    }
}
