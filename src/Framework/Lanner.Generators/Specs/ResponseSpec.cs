namespace Lanner.Generators.Specs;

/// <summary>An answer that the document tells of.</summary>
/// <param name="Status">HTTP status, a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="Description">What it means.</param>
/// <param name="Type">Type of the content.</param>
internal sealed record ResponseSpec(string Status, string? Description, TypeRef? Type)
{
    public string? MediaType { get; init; }

    /// <summary>An example of the content, as JSON text.</summary>
    public string? ExampleJson { get; init; }
}
