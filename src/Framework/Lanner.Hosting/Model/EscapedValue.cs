namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value as it stands in a URL.</summary>
internal sealed class EscapedValue(ParameterResource parameter) : IValueProvider, IManifestExpressionProvider
{
    /// <summary>Gives the value.</summary>
    public ParameterResource Parameter => parameter;

    public string ValueExpression => parameter.ValueExpression;

    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        await parameter.GetValueAsync(cancellationToken).ConfigureAwait(false) is { } value ? Uri.EscapeDataString(value) : null;
}
