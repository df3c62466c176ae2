namespace Aspire.Hosting.ApplicationModel;

/// <summary>The command line of a process while it is put together.</summary>
public sealed class CommandLineArgsCallbackContext
{
    internal CommandLineArgsCallbackContext(DistributedApplicationExecutionContext executionContext, IResource resource, CancellationToken cancellationToken)
    {
        ExecutionContext = executionContext;
        Resource = resource;
        CancellationToken = cancellationToken;
    }

    /// <summary>The arguments: strings, endpoints, expressions or parameters, resolved after the last callback.</summary>
    public IList<object> Args { get; } = [];

    /// <summary>The resource that the process belongs to.</summary>
    public IResource Resource { get; }

    /// <summary>What the application was started for.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>Cancelled when the application stops.</summary>
    public CancellationToken CancellationToken { get; }
}
