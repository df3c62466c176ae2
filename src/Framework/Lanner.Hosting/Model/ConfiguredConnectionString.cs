using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The connection string of a configuration key.</summary>
internal sealed class ConfiguredConnectionString(IConfiguration configuration, string name) : IValueProvider, IManifestExpressionProvider
{
    public string ValueExpression => $"{{{name}.value}}";

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => new(configuration.GetConnectionString(name));
}
