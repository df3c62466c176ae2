namespace Aspire.Hosting.ApplicationModel;

/// <summary>The environment of a process while it is put together.</summary>
public sealed class EnvironmentCallbackContext
{
    internal EnvironmentCallbackContext(DistributedApplicationExecutionContext executionContext, IResource resource, CancellationToken cancellationToken)
    {
        ExecutionContext = executionContext;
        Resource = resource;
        CancellationToken = cancellationToken;
    }

    /// <summary>The variables: strings, endpoints, expressions, parameters or connection strings, resolved after the last callback.</summary>
    public Dictionary<string, object> EnvironmentVariables { get; } = new(StringComparer.Ordinal);

    /// <summary>The resource that the process belongs to.</summary>
    public IResource Resource { get; }

    /// <summary>What the application was started for.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>Cancelled when the application stops.</summary>
    public CancellationToken CancellationToken { get; }
}
