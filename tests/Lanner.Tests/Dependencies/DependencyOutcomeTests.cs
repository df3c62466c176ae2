using Lanner.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Dependencies;

/// <summary>Yield dependencies seen from the client: what fails before the answer decides the answer, what fails after it does not.</summary>
public sealed class DependencyOutcomeTests
{
    [Theory]
    [InlineData("/ok", 200, "\"value\"")]
    [InlineData("/commit-fails", 409, """{"detail":"commit failed"}""")]
    [InlineData("/after-fails", 200, "\"value\"")]
    [InlineData("/after-fails-empty", 204, "")]
    public async Task What_fails_before_the_answer_decides_it(string path, int status, string body)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<SessionRouter>());

        var answer = await api.SendAsync("GET", path);

        Assert.Equal((status, body), (answer.Status, answer.Body));

        // The connection is whole: the next request is answered.
        Assert.Equal(200, (await api.SendAsync("GET", "/ok")).Status);
    }

    [Fact]
    public async Task A_failure_after_the_answer_is_logged()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<SessionRouter>());

        await api.SendAsync("GET", "/after-fails");
        await api.SendAsync("GET", "/ok");
        await api.DisposeAsync();

        Assert.Equal("TestRouter.AfterFails failed after its answer had started.", Assert.Single(api.Log.At(LogLevel.Error)).Text);
    }

    [Fact]
    public async Task Code_after_the_answer_runs_when_the_client_has_it()
    {
        foreach (var path in new[] { "/waits", "/waits-empty" })
        {
            var gate = new Gate();
            await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<SessionRouter>(), services: services => services.AddSingleton(gate));

            // Would never return if the answer waited for the gate.
            var answer = await api.SendAsync("GET", path).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

            Assert.InRange(answer.Status, 200, 204);
            Assert.False(gate.Passed.IsCompleted);
            gate.Open.SetResult();
            await gate.Passed.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
    }

    private sealed class Gate
    {
        private readonly TaskCompletionSource _passed = new();

        public TaskCompletionSource Open { get; } = new();

        public Task Passed => _passed.Task;

        public void Pass() => _passed.SetResult();
    }

    private sealed class SessionRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "SessionRouter",
            Operations =
            [
                Of("/ok", "Ok", _ => Task.CompletedTask, DependencyEnd.BeforeResponse),
                Of("/commit-fails", "CommitFails", _ => throw new HttpException(409, "commit failed"), DependencyEnd.BeforeResponse),
                Of("/after-fails", "AfterFails", _ => throw new InvalidOperationException(), DependencyEnd.AfterResponse),
                Of("/after-fails-empty", "AfterFailsEmpty", _ => throw new InvalidOperationException(), DependencyEnd.AfterResponse, 204),
                Of("/waits", "Waits", WaitAsync, DependencyEnd.AfterResponse),
                Of("/waits-empty", "WaitsEmpty", WaitAsync, DependencyEnd.AfterResponse, 204),
            ],
        };

        private static Operation Of(string path, string name, Func<HttpContext, Task> afterYield, DependencyEnd end, int statusCode = 200) =>
            Operations.Of("GET", path, Handler(afterYield, end), name, statusCode);

        // As the generator would emit it.
        private static OperationHandler Handler(Func<HttpContext, Task> afterYield, DependencyEnd end) => async (http, operation) =>
        {
            await using var scope = new DependencyScope();
            var value = await scope.EnterAsync(Session(http, afterYield), end, http.RequestAborted);
            using var response = operation.Prepare<string, StringModel>(http, value);
            await scope.CompleteAsync(DependencyEnd.BeforeResponse);
            await response.SendAsync(http);
            await scope.CompleteAsync(DependencyEnd.AfterResponse);
        };

        private static async IAsyncEnumerable<string> Session(HttpContext http, Func<HttpContext, Task> afterYield)
        {
            yield return "value";
            await afterYield(http);
        }

        private static async Task WaitAsync(HttpContext http)
        {
            var gate = http.RequestServices.GetRequiredService<Gate>();
            await gate.Open.Task;
            gate.Pass();
        }
    }
}
