using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests;

/// <summary>An application that is served: by Kestrel on a free port, or in memory.</summary>
internal sealed class ServedApi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServedApi(WebApplication app, HttpClient client, CapturedLog log)
    {
        _app = app;
        Client = client;
        Log = log;
    }

    public HttpClient Client { get; }

    public CapturedLog Log { get; }

    public IHost Host => _app;

    /// <summary>Builds and starts an application.</summary>
    public static async Task<ServedApi> StartAsync(
        Action<WebApplication> map,
        Action<LannerOptions>? options = null,
        Action<IServiceCollection>? services = null,
        string environment = "Production",
        bool inMemory = false,
        bool withLanner = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = "Lanner.Tests" });
        var log = new CapturedLog();
        builder.Logging.ClearProviders().AddProvider(log);
        if (withLanner)
            builder.AddLanner(options ?? (_ => { }));
        services?.Invoke(builder.Services);
        if (inMemory)
            builder.WebHost.UseTestServer();
        else
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        var client = inMemory ? app.GetTestClient() : new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        return new ServedApi(app, client, log);
    }

    /// <summary>Sends a request; the answer as status, content type and text.</summary>
    public async Task<(int Status, string? ContentType, string Body)> SendAsync(string method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>What the application logged.</summary>
    internal sealed class CapturedLog : ILoggerProvider
    {
        private readonly ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> _entries = new();

        public IEnumerable<(LogLevel Level, string Text, Exception? Exception)> At(LogLevel level) => _entries.Where(entry => entry.Level == level);

        public ILogger CreateLogger(string categoryName) => new Logger(_entries);

        public void Dispose()
        {
        }

        private sealed class Logger(ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> entries) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                entries.Enqueue((logLevel, formatter(state, exception), exception));
        }
    }
}
