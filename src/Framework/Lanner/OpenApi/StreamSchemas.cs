namespace Lanner.Runtime;

/// <summary>Schemas of the items of streams: OpenAPI 3.2's <c>itemSchema</c>, as FastAPI writes it.</summary>
internal static class StreamSchemas
{
    /// <summary>The schema of one line or event.</summary>
    /// <param name="format">How items are sent.</param>
    /// <param name="value">Schema of the value; null where it is not known.</param>
    /// <param name="operationId">Id of the operation, for the title.</param>
    public static Schema Item(StreamFormat format, Schema? value, string operationId)
    {
        var titled = value is null || value.Ref is not null || value.Title is not null || value == Schema.Any
            ? value
            : value with { Title = TitleCase.Of("Streamitem " + operationId) };
        return format == StreamFormat.Events ? Event(titled) : titled ?? Schema.Any;
    }

    private static Schema Event(Schema? value)
    {
        var text = new Schema { Type = "string" };
        var data = value is null || value == Schema.Any ? text : text with { ContentMediaType = "application/json", ContentSchema = value };
        return new Schema
        {
            Type = "object",
            Properties =
            [
                new SchemaProperty("data", data, Required: value is not null && value != Schema.Any),
                new SchemaProperty("event", text, Required: false),
                new SchemaProperty("id", text, Required: false),
                new SchemaProperty("retry", new Schema { Type = "integer", MinimumJson = "0" }, Required: false),
            ],
        };
    }
}
