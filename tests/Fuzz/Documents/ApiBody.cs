using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>A request body as a document tells it.</summary>
internal sealed record ApiBody(string MediaType, bool IsRequired, JsonObject Schema)
{
    /// <summary>Whether it is one JSON value; else a form, or bytes.</summary>
    public bool IsJson => !IsForm && !MediaType.StartsWith("application/octet-stream", StringComparison.Ordinal);

    /// <summary>Whether it is a form, urlencoded or multipart.</summary>
    public bool IsForm => MediaType is "application/x-www-form-urlencoded" or "multipart/form-data";
}
