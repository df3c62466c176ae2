namespace Aspire.Hosting.ApplicationModel;

/// <summary>A connection string to something that is not part of the application.</summary>
public sealed class ConnectionStringResource : Resource, IResourceWithConnectionString, IResourceWithWaitSupport
{
    /// <summary>Creates a connection string.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="connectionStringExpression">The connection string.</param>
    public ConnectionStringResource(string name, ReferenceExpression connectionStringExpression)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(connectionStringExpression);
        ConnectionStringExpression = connectionStringExpression;
    }

    /// <inheritdoc/>
    public ReferenceExpression ConnectionStringExpression { get; }

    /// <inheritdoc/>
    public string? ConnectionStringEnvironmentVariable { get; internal init; }
}
