namespace Services.Tests.Orders;

/// <summary>Lets through when it is opened, and tells that somebody waits.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when somebody waits at the gate.</summary>
    public Task Reached => _reached.Task;

    public Task PassAsync(CancellationToken cancellation)
    {
        _reached.TrySetResult();
        return _opened.Task.WaitAsync(cancellation);
    }

    public void Open() => _opened.TrySetResult();
}
