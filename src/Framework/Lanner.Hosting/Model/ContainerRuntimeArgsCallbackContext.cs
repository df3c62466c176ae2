namespace Aspire.Hosting.ApplicationModel;

/// <summary>The arguments of the container engine's <c>run</c> while they are put together.</summary>
/// <param name="args">The arguments.</param>
/// <param name="cancellationToken">Cancelled when the application stops.</param>
public sealed class ContainerRuntimeArgsCallbackContext(IList<object> args, CancellationToken cancellationToken = default)
{
    /// <summary>The arguments: strings, endpoints, expressions or parameters.</summary>
    public IList<object> Args { get; } = args;

    /// <summary>Cancelled when the application stops.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}
