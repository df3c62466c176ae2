namespace Lanner.Runtime;

/// <summary>Tells when the answer of a request is complete, though its operation goes on.</summary>
internal sealed class RequestEnd(RequestScope scope)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task;

    /// <summary>Lets the request end. Its services stay.</summary>
    public void Reach()
    {
        scope.Keep();
        _reached.SetResult();
    }
}
