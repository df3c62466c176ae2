namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something that stands as a placeholder in a description of the system, for example <c>{catalog.bindings.http.url}</c>.</summary>
public interface IManifestExpressionProvider
{
    /// <summary>The placeholder, with its braces.</summary>
    string ValueExpression { get; }
}
