using Bench.Transport;
using Microsoft.AspNetCore.Connections;

namespace Bench.Servers;

/// <summary>One of the servers that are compared: an ordinary application on Kestrel, reached through memory.</summary>
internal sealed class BenchServer(string name, WebApplication app, MemoryClient client) : IAsyncDisposable
{
    /// <summary>Name in the table.</summary>
    public string Name => name;

    /// <summary>The connection to it.</summary>
    public MemoryClient Client => client;

    /// <summary>Starts a server; logging is off, as in a service whose host filters it.</summary>
    public static async Task<BenchServer> StartAsync(string name, Action<WebApplicationBuilder> services, Action<WebApplication> routes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var listener = new MemoryListenerFactory();
        builder.Services.AddSingleton<IConnectionListenerFactory>(listener);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services(builder);

        var app = builder.Build();
        routes(app);
        await app.StartAsync();
        return new BenchServer(name, app, listener.Connect());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
