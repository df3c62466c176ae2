namespace Aspire.Hosting.ApplicationModel;

/// <summary>The connection string that one resource takes from another.</summary>
internal sealed class ConnectionStringReference(IResourceWithConnectionString source, bool optional) : IValueProvider, IManifestExpressionProvider
{
    /// <summary>True when the variable is left out where there is no value.</summary>
    public bool IsOptional => optional;

    /// <summary>The resource that it is taken from.</summary>
    public IResourceWithConnectionString Source => source;

    public string ValueExpression => source.ValueExpression;

    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        var value = await source.GetConnectionStringAsync(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(value) && !optional)
        {
            throw new DistributedApplicationException(
                $"Connection string '{source.Name}' has no value. Set ConnectionStrings:{source.Name} in appsettings.json or user secrets, " +
                $"or the environment variable ConnectionStrings__{source.Name}.");
        }

        return value;
    }
}
