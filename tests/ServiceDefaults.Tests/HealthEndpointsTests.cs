using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults.Tests;

public sealed class HealthEndpointsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failed_dependency_makes_the_service_unready_but_leaves_it_alive()
    {
        await using var service = await TestService.StartAsync(configure: builder => builder.Services.AddHealthChecks().AddCheck(
            "dependency", () => HealthCheckResult.Unhealthy("Password=canary", new InvalidOperationException("canary")), ["ready"]));

        using var live = await service.Client.GetAsync("/health/live", Ct);
        using var ready = await service.Client.GetAsync("/health/ready", Ct);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal("""{"status":"Healthy","checks":{}}""", await live.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(
            """{"status":"Unhealthy","checks":{"dependency":"Unhealthy"}}""", await ready.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task A_check_that_fails_is_one_line_with_the_reason_until_it_passes_again()
    {
        Exception? problem = new InvalidOperationException("no connection", new IOException("refused\nby host"));
        var log = new Lines();
        await using var service = await TestService.StartAsync(configure: builder =>
        {
            builder.Logging.AddProvider(log);
            builder.Services.AddHealthChecks().AddCheck("database", () => problem is null ? HealthCheckResult.Healthy() : throw problem, ["ready"]);
        });

        await AskAsync(3);
        problem = null;
        await AskAsync(2);
        problem = new TimeoutException("too slow");
        await AskAsync(2);

        Assert.Equal(
            [
                "Warning Health check database is Unhealthy: InvalidOperationException: no connection <- IOException: refused by host",
                "Information Health check database is healthy again",
                "Warning Health check database is Unhealthy: TimeoutException: too slow",
            ],
            log.All.Where(line => line.Contains("ealth check", StringComparison.Ordinal)));

        async Task AskAsync(int times)
        {
            for (var i = 0; i < times; i++)
                (await service.Client.GetAsync("/health/ready", Ct)).Dispose();
        }
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{logLevel} {formatter(state, exception)}{(exception is null ? "" : $" {exception}")}");

        public void Dispose()
        {
        }
    }
}
