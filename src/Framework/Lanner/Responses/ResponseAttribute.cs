using System.Globalization;

namespace Lanner;

/// <summary>
/// Documents an answer of an operation, or of all operations of a router: FastAPI's <c>responses</c>. Several with one status add up;
/// those of an operation replace those of its router with the same status.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ResponseAttribute : Attribute
{
    /// <summary>Documents the answer of one status, without content.</summary>
    /// <param name="statusCode">HTTP status; that of the operation adds to its successful answer.</param>
    public ResponseAttribute(int statusCode)
        : this(statusCode, null)
    {
    }

    /// <summary>Documents the answer of one status.</summary>
    /// <param name="statusCode">HTTP status; that of the operation adds to its successful answer.</param>
    /// <param name="model">Type of the content; null for none.</param>
    public ResponseAttribute(int statusCode, Type? model)
        : this(statusCode.ToString(CultureInfo.InvariantCulture), model)
    {
    }

    /// <summary>Documents the answers of several statuses, without content.</summary>
    /// <param name="statusCode">A range such as <c>4XX</c>, or <c>default</c> for all others (OpenAPI 3.1, Responses Object).</param>
    public ResponseAttribute(string statusCode)
        : this(statusCode, null)
    {
    }

    /// <summary>Documents the answers of several statuses.</summary>
    /// <param name="statusCode">A range such as <c>4XX</c>, or <c>default</c> for all others (OpenAPI 3.1, Responses Object).</param>
    /// <param name="model">Type of the content; null for none.</param>
    public ResponseAttribute(string statusCode, Type? model)
    {
        StatusCode = statusCode;
        Model = model;
    }

    /// <summary>HTTP status, range, or <c>default</c>.</summary>
    public string StatusCode { get; }

    /// <summary>Type of the content.</summary>
    public Type? Model { get; }

    /// <summary>What the answer means; the status's reason phrase when null.</summary>
    public string? Description { get; set; }

    /// <summary>Media type of the content; that of the operation when null.</summary>
    public string? MediaType { get; set; }

    /// <summary>An example of the content, as JSON text; null for none.</summary>
    public string? Example { get; set; }
}
