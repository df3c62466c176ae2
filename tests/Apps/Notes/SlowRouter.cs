using Lanner;

namespace Notes;

/// <summary>An operation that is still running when the service is told to stop.</summary>
[Router("/slow")]
public sealed partial class SlowRouter
{
    [Get("")]
    public static Task Wait(int milliseconds, CancellationToken cancellation) => Task.Delay(milliseconds, cancellation);
}
