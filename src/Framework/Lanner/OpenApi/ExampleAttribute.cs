namespace Lanner;

/// <summary>A named example of a parameter or body in the OpenAPI document: FastAPI's <c>openapi_examples</c> (OpenAPI 3.1, Example Object).</summary>
/// <param name="name">Name of the example.</param>
/// <param name="value">The value: a constant, or JSON text where the type is a model, list or dictionary.</param>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ExampleAttribute(string name, object value) : Attribute
{
    /// <summary>Name of the example.</summary>
    public string Name { get; } = name;

    /// <summary>The value.</summary>
    public object Value { get; } = value;

    /// <summary>Short text about it.</summary>
    public string? Summary { get; set; }

    /// <summary>Long text about it, in CommonMark.</summary>
    public string? Description { get; set; }
}
