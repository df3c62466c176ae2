namespace Lanner;

/// <summary>A parameter read from the JSON body. A single one is the whole body; several are keys of one object.</summary>
public sealed class BodyAttribute : ParameterAttribute
{
    /// <summary>Whether a single parameter, too, is a key of an object.</summary>
    public bool Embed { get; set; }

    /// <summary>Media type in the OpenAPI document; <c>application/json</c> when null. Reading is not changed by it.</summary>
    public string? MediaType { get; set; }
}
