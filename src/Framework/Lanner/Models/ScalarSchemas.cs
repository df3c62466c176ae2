namespace Lanner.Runtime;

/// <summary>The schemas of scalars, as pydantic writes them.</summary>
internal static class ScalarSchemas
{
    private const string DecimalPattern = @"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$";

    public static Schema Boolean { get; } = new() { Type = "boolean" };

    public static Schema Integer { get; } = new() { Type = "integer" };

    public static Schema Number { get; } = new() { Type = "number" };

    public static Schema Text { get; } = new() { Type = "string" };

    public static Schema DecimalOutput { get; } = new() { Type = "string", Pattern = DecimalPattern };

    public static Schema DecimalInput { get; } = new() { AnyOf = [Number, DecimalOutput] };

    public static Schema Uuid { get; } = new() { Type = "string", Format = "uuid" };

    public static Schema DateTime { get; } = new() { Type = "string", Format = "date-time" };

    public static Schema Date { get; } = new() { Type = "string", Format = "date" };

    public static Schema Time { get; } = new() { Type = "string", Format = "time" };

    public static Schema Duration { get; } = new() { Type = "string", Format = "duration" };

    public static Schema Url { get; } = new() { Type = "string", Format = "uri", MinLength = 1 };

    public static Schema Bytes { get; } = new() { Type = "string", ContentMediaType = "application/octet-stream" };
}
