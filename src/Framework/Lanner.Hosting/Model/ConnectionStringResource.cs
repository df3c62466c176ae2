using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

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

    /// <summary>Environment variable that takes the connection string in place of <c>ConnectionStrings__&lt;name&gt;</c>.</summary>
    internal string? EnvironmentVariable { get; init; }

    string? IResourceWithConnectionString.ConnectionStringEnvironmentVariable => EnvironmentVariable;
}
