namespace Lanner.Runtime;

/// <summary>The schemas of error answers: FastAPI's, and those of RFC 9457.</summary>
internal static class ErrorSchemas
{
    /// <summary>Body of a 422 in FastAPI's form.</summary>
    public static Schema HttpValidationError { get; } = Component("HTTPValidationError", () => new Schema
    {
        Properties = [new("detail", new Schema { Type = "array", Items = ValidationError, Title = "Detail" }, Required: false)],
        Type = "object",
        Title = "HTTPValidationError",
    });

    /// <summary>Body of an error as problem details (RFC 9457, section 3.1).</summary>
    public static Schema ProblemDetails { get; } = Component("ProblemDetails", () => new Schema
    {
        Properties = ProblemMembers(),
        Type = "object",
        Title = "ProblemDetails",
    });

    /// <summary>Problem details of a 422, with the errors as an extension member.</summary>
    public static Schema ValidationProblemDetails { get; } = Component("ValidationProblemDetails", () => new Schema
    {
        Properties =
        [
            .. ProblemMembers(),
            new("errors", new Schema { Type = "array", Items = ValidationError, Title = "Errors" }, Required: true),
        ],
        Type = "object",
        Title = "ValidationProblemDetails",
    });

    private static Schema ValidationError { get; } = Component("ValidationError", () => new Schema
    {
        Properties =
        [
            new("loc", new Schema { Type = "array", Items = LocationPart(), Title = "Location" }, Required: true),
            new("msg", new Schema { Type = "string", Title = "Message" }, Required: true),
            new("type", new Schema { Type = "string", Title = "Error Type" }, Required: true),
            new("input", new Schema { Title = "Input" }, Required: false),
            new("ctx", new Schema { Type = "object", Title = "Context" }, Required: false),
        ],
        Type = "object",
        Title = "ValidationError",
    });

    private static Schema LocationPart() => new() { AnyOf = [new Schema { Type = "string" }, new Schema { Type = "integer" }] };

    private static SchemaProperty[] ProblemMembers() =>
    [
        new("type", new Schema { Type = "string", Format = "uri-reference", Title = "Type" }, Required: false),
        new("title", new Schema { Type = "string", Title = "Title" }, Required: false),
        new("status", new Schema { Type = "integer", Title = "Status" }, Required: false),
        new("detail", new Schema { Type = "string", Title = "Detail" }, Required: false),
        new("instance", new Schema { Type = "string", Format = "uri-reference", Title = "Instance" }, Required: false),
    ];

    private static Schema Component(string name, Func<Schema> describe) =>
        Schema.Reference(name, "Lanner." + name, _ => describe(), SchemaMode.Output);
}
