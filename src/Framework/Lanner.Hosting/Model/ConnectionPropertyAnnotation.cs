namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of a connection string that clients get by itself.</summary>
/// <param name="name">Name of the part, for example Host.</param>
/// <param name="referenceExpression">Its value.</param>
public sealed class ConnectionPropertyAnnotation(string name, ReferenceExpression referenceExpression) : IResourceAnnotation
{
    /// <summary>Name of the part, for example Host.</summary>
    public string Name { get; } = name;

    /// <summary>Its value.</summary>
    public ReferenceExpression Value { get; } = referenceExpression;
}
