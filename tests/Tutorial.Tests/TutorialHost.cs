using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Tutorial.Hosting;

namespace Tutorial.Tests;

/// <summary>One app of the tutorial in memory, in its first state.</summary>
internal sealed class TutorialHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TutorialHost(WebApplication app)
    {
        _app = app;
        Client = app.GetTestClient();
        Client.BaseAddress = new Uri("http://testserver");
    }

    /// <summary>Sends requests to the app; follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>The server in memory, for WebSockets.</summary>
    public TestServer Server => _app.GetTestServer();

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts an app.</summary>
    /// <param name="id">Its id, such as <c>body.tutorial001</c>.</param>
    /// <param name="folder">Its content root.</param>
    /// <param name="variables">Its configuration.</param>
    public static async Task<TutorialHost> StartAsync(string id, string? folder = null, params (string Name, string Value)[] variables)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = folder });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var app = new TutorialApps().Create(id, builder, variables.ToDictionary(variable => variable.Name, string? (variable) => variable.Value));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TutorialHost(app);
    }

    public Exchange Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Exchange Delete(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Delete, path, null, headers);

    public Exchange Post(string path, string json, params (string Name, string Value)[] headers) => Send(HttpMethod.Post, path, Json(json), headers);

    public Exchange Put(string path, string json, params (string Name, string Value)[] headers) => Send(HttpMethod.Put, path, Json(json), headers);

    public Exchange Patch(string path, string json, params (string Name, string Value)[] headers) => Send(HttpMethod.Patch, path, Json(json), headers);

    /// <summary>A request with any body, such as a form.</summary>
    public Exchange Send(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.Remove(name);
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return new Exchange(Client, request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
