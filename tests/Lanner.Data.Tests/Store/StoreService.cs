using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Lanner.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lanner.Data.Tests;

/// <summary>A service on an empty <see cref="StoreDb"/>, served by Kestrel on a free port.</summary>
internal sealed class StoreService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StoreService(TestDatabase database, WebApplication app, CapturedErrors errors)
    {
        Database = database;
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        LoggedErrors = errors.Exceptions;
    }

    public TestDatabase Database { get; }

    public HttpClient Client { get; }

    /// <summary>The exceptions that the service logged as errors.</summary>
    public IReadOnlyCollection<Exception> LoggedErrors { get; }

    public static async Task<StoreService> StartAsync(Provider provider, PostgresFixture postgres, Action<LannerOptions>? configure = null)
    {
        var database = await TestDatabase.CreateAsync(provider, postgres);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        var errors = new CapturedErrors();
        builder.Logging.ClearProviders().AddProvider(errors);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["ConnectionStrings:store"] = database.ConnectionString;
        builder.AddLanner(configure ?? (_ => { }));
        builder.AddDatabase<StoreDb>("store");
        var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StoreDb>().Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        app.IncludeRouter<StoreRouter>();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new StoreService(database, app, errors);
    }

    /// <summary>Runs work with a context of its own.</summary>
    public async Task<T> InContextAsync<T>(Func<StoreDb, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<StoreDb>());
    }

    public async Task<(int Status, string Body)> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
            request.Content = new StringContent(json, new MediaTypeHeaderValue("application/json"));
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<int> AddAsync(Item item) => InContextAsync(async db =>
    {
        db.Add(item);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return item.Id;
    });

    public Task<Item> ReadAsync(int id) =>
        InContextAsync(db => db.Items.AsNoTracking().SingleAsync(item => item.Id == id, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class CapturedErrors : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<Exception> Exceptions { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && exception is not null)
                Exceptions.Enqueue(exception);
        }

        public void Dispose()
        {
        }
    }
}
