namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that clients reach through a connection string.</summary>
public interface IResourceWithConnectionString : IResource, IValueProvider, IManifestExpressionProvider
{
    /// <summary>The connection string as an expression; its value is known once the resource has been started.</summary>
    ReferenceExpression ConnectionStringExpression { get; }

    /// <summary>Environment variable that takes the connection string; null for <c>ConnectionStrings__&lt;name&gt;</c>.</summary>
    string? ConnectionStringEnvironmentVariable => null;

    /// <summary>The connection string; waits until it is known.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        ConnectionStringExpression.GetValueAsync(cancellationToken);

    /// <summary>Parts of the connection string by name (Host, Port, …), for clients that want them apart. A part without a value is left out.</summary>
    IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties() => [];

    /// <inheritdoc/>
    string IManifestExpressionProvider.ValueExpression => $"{{{Name}.connectionString}}";

    /// <inheritdoc/>
    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => GetConnectionStringAsync(cancellationToken);
}
