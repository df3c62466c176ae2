namespace Lanner;

/// <summary>Documents a further answer of an operation, or of all operations of a router.</summary>
/// <param name="statusCode">HTTP status.</param>
/// <param name="model">Type of the content; null for none.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ResponseAttribute(int statusCode, Type? model = null) : Attribute
{
    /// <summary>HTTP status.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>Type of the content.</summary>
    public Type? Model { get; } = model;

    /// <summary>What the answer means; the status's reason phrase when null.</summary>
    public string? Description { get; set; }
}
