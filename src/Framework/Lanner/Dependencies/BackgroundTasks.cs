namespace Lanner;

/// <summary>
/// Work to do after the answer was sent: FastAPI's <c>BackgroundTasks</c>. Dependencies and the operation share one list per request.
/// Tasks run in order, and only when the operation succeeded; a failing one is logged and does not stop the next.
/// A stopping host waits for them, up to its shutdown timeout.
/// </summary>
public sealed class BackgroundTasks
{
    private readonly List<Func<CancellationToken, Task>> _tasks = [];

    internal bool IsEmpty => _tasks.Count == 0;

    internal IReadOnlyList<Func<CancellationToken, Task>> Tasks => _tasks;

    /// <summary>Adds asynchronous work.</summary>
    /// <param name="task">The work. Its token is cancelled when the host's shutdown timeout is over; a client that leaves doesn't cancel it.</param>
    public void Add(Func<CancellationToken, Task> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        _tasks.Add(task);
    }

    /// <summary>Adds synchronous work.</summary>
    /// <param name="task">The work.</param>
    public void Add(Action task)
    {
        ArgumentNullException.ThrowIfNull(task);
        _tasks.Add(_ =>
        {
            task();
            return Task.CompletedTask;
        });
    }
}
