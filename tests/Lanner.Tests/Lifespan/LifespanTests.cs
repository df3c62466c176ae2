using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Lifespan;

[Trait("Feature", "lifespan")]
public sealed class LifespanTests : IDisposable
{
    private readonly List<string> _log = [];
    private readonly TcpListener _taken = new(IPAddress.Loopback, 0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public LifespanTests() => _taken.Start();

    public void Dispose() => _taken.Dispose();

    [Fact]
    public async Task Lifespans_end_in_reverse_order_when_a_later_one_fails()
    {
        await using (var app = Build(options =>
        {
            options.Lifespan(_ => Entering("a"));
            options.OnShutdown(services => _log.Add($"hook {services.GetRequiredService<Resource>().IsOpen}"));
            options.Lifespan(_ => Entering("b"));
            options.Lifespan(_ => Failing());
            options.Lifespan(_ => Entering("never"));
        }))
        {
            var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(Cancellation));
            Assert.Equal("no start", exception.Message);
        }

        Assert.Equal(["a starts", "b starts", "b ends", "b is disposed", "hook True", "a ends", "a is disposed"], _log);
    }

    [Fact]
    public async Task Lifespans_end_when_the_port_is_taken()
    {
        await using (var app = Build(AddTwo, Taken))
            await Assert.ThrowsAsync<IOException>(() => app.StartAsync(Cancellation));

        Assert.Equal(["a starts", "b starts", "b ends", "b is disposed", "a ends", "a is disposed"], _log);
    }

    [Fact]
    public async Task Lifespans_end_when_another_hosted_service_does_not_start()
    {
        await using (var app = Build(AddTwo, services: services => services.AddHostedService<BadService>()))
            await Assert.ThrowsAsync<NotSupportedException>(() => app.StartAsync(Cancellation));

        Assert.Equal(["a starts", "b starts", "b ends", "b is disposed", "a ends", "a is disposed"], _log);
    }

    [Fact]
    public async Task A_run_that_fails_at_its_start_ends_the_lifespans_while_services_live()
    {
        var app = Build(
            options =>
            {
                options.OnStartup(_ => _log.Add("starts"));
                options.OnShutdown(services => _log.Add($"hook {services.GetRequiredService<Resource>().IsOpen}"));
            },
            Taken);

        await Assert.ThrowsAsync<IOException>(() => app.RunAsync(Cancellation));

        Assert.Equal(["starts", "hook True"], _log);
    }

    [Fact]
    public async Task An_end_that_fails_keeps_no_other_from_ending_and_hides_no_reason()
    {
        var log = new ServedApi.CapturedLog();
        await using (var app = Build(
            options =>
            {
                options.Lifespan(_ => Entering("a"));
                options.OnShutdown(_ => throw new TimeoutException("bad end"));
                options.Lifespan(_ => Entering("b"));
            },
            Taken,
            services => services.AddSingleton<ILoggerProvider>(log)))
        {
            await Assert.ThrowsAsync<IOException>(() => app.StartAsync(Cancellation));
        }

        Assert.Equal(["a starts", "b starts", "b ends", "b is disposed", "a ends", "a is disposed"], _log);
        Assert.Contains(log.At(LogLevel.Error), entry => entry.Exception is AggregateException { InnerException: TimeoutException });
    }

    [Fact]
    public async Task Lifespans_end_once_when_the_application_is_stopped_and_when_it_is_only_disposed()
    {
        await using (var app = Build(AddTwo))
        {
            await app.StartAsync(Cancellation);
            await app.StopAsync(Cancellation);
        }

        await using (var app = Build(options => options.OnShutdown(services => _log.Add($"hook {services.GetRequiredService<Resource>().IsOpen}"))))
            await app.StartAsync(Cancellation);

        Assert.Equal(["a starts", "b starts", "b ends", "b is disposed", "a ends", "a is disposed", "hook True"], _log);
    }

    [Fact]
    public async Task A_start_that_is_cancelled_ends_what_it_entered()
    {
        using var cancellation = new CancellationTokenSource();
        await using (var app = Build(options =>
        {
            options.Lifespan(_ => Entering("a"));
            options.OnStartup(_ => cancellation.Cancel());
            options.Lifespan(_ => Entering("never"));
        }))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.StartAsync(cancellation.Token));
        }

        Assert.Equal(["a starts", "a ends", "a is disposed"], _log);
    }

    [Fact]
    public async Task Lifespans_of_applications_below_paths_end_when_the_outer_does_not_start()
    {
        await using (var app = Build(options => options.Lifespan(_ => Entering("outer")), Taken))
        {
            Mount(app, "/a", options => options.Lifespan(_ => Entering("a")));
            Mount(app, "/b", options => options.Lifespan(_ => Entering("b")));
            await Assert.ThrowsAsync<IOException>(() => app.StartAsync(Cancellation));
        }

        string[] ends = ["b ends", "b is disposed", "a ends", "a is disposed", "outer ends", "outer is disposed"];
        Assert.Equal(["outer starts", "a starts", "b starts", .. ends], _log);
    }

    [Fact]
    public async Task Lifespans_end_when_an_application_below_a_path_does_not_start()
    {
        await using (var app = Build(options => options.Lifespan(_ => Entering("outer"))))
        {
            Mount(app, "/a", options => options.Lifespan(_ => Entering("a")));
            Mount(app, "/b", options =>
            {
                options.Lifespan(_ => Entering("b"));
                options.Lifespan(_ => Failing());
            });
            await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(Cancellation));
        }

        string[] ends = ["b ends", "b is disposed", "a ends", "a is disposed", "outer ends", "outer is disposed"];
        Assert.Equal(["outer starts", "a starts", "b starts", .. ends], _log);
    }

    [Fact]
    public async Task An_application_below_a_path_that_fails_to_stop_keeps_no_other_from_stopping()
    {
        await using (var app = Build(options => options.Lifespan(_ => Entering("outer"))))
        {
            Mount(app, "/a", options => options.Lifespan(_ => Entering("a")));
            Mount(app, "/b", options => options.OnShutdown(_ => throw new TimeoutException("bad end")));
            await app.StartAsync(Cancellation);
            await Assert.ThrowsAnyAsync<Exception>(() => app.StopAsync(Cancellation));
        }

        Assert.Equal(["outer starts", "a starts", "a ends", "a is disposed", "outer ends", "outer is disposed"], _log);
    }

    private string Taken => $"http://{_taken.LocalEndpoint}";

    private static WebApplication Build(Action<LannerOptions> options, string url = "http://127.0.0.1:0", Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton<Resource>();
        builder.AddLanner(options);
        services?.Invoke(builder.Services);
        return builder.Build();
    }

    private static void Mount(WebApplication app, string prefix, Action<LannerOptions> options) => app.Mount(prefix, builder =>
    {
        builder.AddLanner(options);
        return builder.Build();
    });

    private void AddTwo(LannerOptions options)
    {
        options.Lifespan(_ => Entering("a"));
        options.Lifespan(_ => Entering("b"));
    }

    private async IAsyncEnumerable<int> Entering(string name)
    {
        await Task.Yield();
        _log.Add($"{name} starts");
        try
        {
            yield return 0;
            _log.Add($"{name} ends");
        }
        finally
        {
            _log.Add($"{name} is disposed");
        }
    }

    private static async IAsyncEnumerable<int> Failing()
    {
        await Task.Yield();
        if (DateTime.UtcNow.Year > 2000)
            throw new InvalidOperationException("no start");
        yield return 0;
    }

    private sealed class Resource : IDisposable
    {
        public bool IsOpen { get; private set; } = true;

        public void Dispose() => IsOpen = false;
    }

    private sealed class BadService : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
