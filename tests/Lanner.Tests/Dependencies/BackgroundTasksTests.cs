using System.Collections.Concurrent;
using Lanner.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Dependencies;

public sealed class BackgroundTasksTests
{
    [Fact]
    public async Task Tasks_run_in_order_after_the_answer_and_a_failing_one_does_not_stop_the_next()
    {
        var work = new Work();
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<WorkingRouter>(), services: services => services.AddSingleton(work));

        var answer = await api.SendAsync("GET", "/work").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(204, answer.Status);
        Assert.Empty(work.Done);
        work.Open.SetResult();
        await work.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(["waited", "sync", "last"], work.Done);
        Assert.Equal("A background task of TestRouter.Work failed.", Assert.Single(api.Log.At(LogLevel.Error)).Text);
    }

    [Fact]
    public async Task A_stopping_host_waits_for_the_tasks()
    {
        var work = new Work();
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<WorkingRouter>(), services: services => services.AddSingleton(work));
        await api.SendAsync("GET", "/work");

        var stop = api.Host.StopAsync(TestContext.Current.CancellationToken);
        await Task.Yield();
        Assert.False(work.Token.IsCancellationRequested);
        work.Open.SetResult();
        await stop;

        Assert.Equal(["waited", "sync", "last"], work.Done);
    }

    [Fact]
    public async Task Tasks_are_cancelled_when_the_shutdown_timeout_is_over()
    {
        var work = new Work();
        await using var api = await ServedApi.StartAsync(
            app => app.IncludeRouter<WorkingRouter>(),
            services: services => services.AddSingleton(work).Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200)));
        await api.SendAsync("GET", "/work");

        await api.Host.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(work.Token.IsCancellationRequested);
        work.Open.SetResult();
        await work.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_task_holds_neither_the_connection_nor_loses_the_services_of_its_request()
    {
        var work = new Work();
        await using var api = await ServedApi.StartAsync(
            app => app.IncludeRouter<WorkingRouter>(), services: services => services.AddSingleton(work).AddScoped<Scoped>());
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };
        using var client = new HttpClient(handler) { BaseAddress = api.Client.BaseAddress };
        var connections = 0;
        handler.ConnectCallback = async (context, token) =>
        {
            Interlocked.Increment(ref connections);
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            await socket.ConnectAsync(context.DnsEndPoint, token);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        };

        for (var i = 0; i < 3; i++)
        {
            using var answer = await client.GetAsync("/work", TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));
            Assert.Equal(System.Net.HttpStatusCode.NoContent, answer.StatusCode);
        }

        Assert.Equal(1, connections);
        Assert.Equal(3, work.Scopes.Count);
        Assert.DoesNotContain(work.Scopes, scope => scope.IsDisposed);
        work.Open.SetResult();
        await api.Host.StopAsync(TestContext.Current.CancellationToken);
        Assert.All(work.Scopes, scope => Assert.True(scope.IsDisposed));
        Assert.Equal(3, work.Scopes.Distinct().Count());
    }

    private sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Work
    {
        public ConcurrentQueue<Scoped> Scopes { get; } = new();

        public TaskCompletionSource Open { get; } = new();

        public TaskCompletionSource Ended { get; } = new();

        public ConcurrentQueue<string> Done { get; } = new();

        public CancellationToken Token { get; set; }
    }

    private sealed class WorkingRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "WorkingRouter",
            Operations =
            [
                Operations.Of(
                    "GET",
                    "/work",
                    async (http, operation) =>
                    {
                        var work = http.RequestServices.GetRequiredService<Work>();
                        if (http.RequestServices.GetService<Scoped>() is { } scoped)
                            work.Scopes.Enqueue(scoped);
                        var tasks = new BackgroundTasks();
                        tasks.Add(async token =>
                        {
                            work.Token = token;
                            await work.Open.Task;
                            work.Done.Enqueue("waited");
                        });
                        tasks.Add(() => throw new InvalidOperationException());
                        tasks.Add(() => work.Done.Enqueue("sync"));
                        tasks.Add(_ =>
                        {
                            work.Done.Enqueue("last");
                            work.Ended.TrySetResult();
                            return Task.CompletedTask;
                        });
                        await operation.RespondNothingAsync(http);
                        await operation.RunAsync(tasks, http);
                    },
                    "Work",
                    204,
                    hasTasks: true),
            ],
        };
    }
}
