using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lanner.Runtime;

/// <summary>Runs background tasks, and keeps the host from stopping while some are under way.</summary>
internal sealed partial class BackgroundTaskRunner(ILogger<BackgroundTaskRunner> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _timeIsOver = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource? _idle;
    private int _running;

    public async Task RunAsync(BackgroundTasks tasks, HttpContext http, Operation operation)
    {
        Enter();
        try
        {
            // The client doesn't wait for the tasks, nor does its next request on the connection.
            if (!operation.IsWebSocket)
            {
                await AnswerSent.CompleteAsync(http);
                if (http.Features.Get<RequestEnd>() is { } end)
                {
                    Enter();
                    end.Reach();
                }
            }

            // A task may add further ones.
            for (var i = 0; i < tasks.Tasks.Count; i++)
            {
                try
                {
                    await tasks.Tasks[i](_timeIsOver.Token);
                }
                catch (Exception exception)
                {
                    _ = Activity.Current?.AddException(exception);
                    LogFailed(exception, operation.DeclaredAs);
                }
            }
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Sees an operation through whose request has ended, and ends its services.</summary>
    public async Task FollowAsync(Task call, RequestScope scope, Operation operation)
    {
        try
        {
            await call;
        }
        catch (Exception exception)
        {
            LogEndFailed(exception, operation.DeclaredAs);
        }

        try
        {
            await scope.EndAsync();
        }
        catch (Exception exception)
        {
            LogEndFailed(exception, operation.DeclaredAs);
        }
        finally
        {
            Leave();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task idle;
        lock (_lock)
        {
            if (_running == 0)
                return;
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            idle = _idle.Task;
        }

        await idle.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!idle.IsCompleted)
            await _timeIsOver.CancelAsync();
    }

    public void Dispose() => _timeIsOver.Dispose();

    private void Enter()
    {
        lock (_lock)
            _running++;
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_running == 0)
                _idle?.TrySetResult();
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A background task of {Operation} failed.")]
    private partial void LogFailed(Exception exception, string operation);

    [LoggerMessage(2, LogLevel.Error, "{Operation} failed after its background tasks.")]
    private partial void LogEndFailed(Exception exception, string operation);
}
