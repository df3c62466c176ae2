using System.Text.Json.Serialization;
using Lanner.Runtime;

namespace Lanner;

/// <summary>One invalid part of a request, as handlers for <see cref="ValidationException"/> see it.</summary>
[JsonConverter(typeof(ValidationErrorConverter))]
public sealed class ValidationError
{
    /// <summary>An error made by hand, for a handler or a dependency that wants to report in the same form.</summary>
    /// <param name="type">Stable name of the kind of error, such as <c>value_error</c>.</param>
    /// <param name="location">The way to the value: the source first.</param>
    /// <param name="message">Text for people.</param>
    /// <param name="input">The offending value.</param>
    /// <param name="contextJson">The <c>ctx</c> member as the text of a JSON object, or null for none.</param>
    public ValidationError(string type, IReadOnlyList<LocationSegment> location, string message, ErrorInput input = default, string? contextJson = null)
        : this(new ErrorDetail(type, message, contextJson), location, input)
    {
    }

    internal ValidationError(ErrorDetail detail, IReadOnlyList<LocationSegment> location, ErrorInput input)
    {
        Detail = detail;
        Location = location;
        Input = input;
    }

    /// <summary>Stable name of the kind of error, such as <c>missing</c> or <c>int_parsing</c>; the names are pydantic's.</summary>
    public string Type => Detail.Type;

    /// <summary>The way to the value: the source (<c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c>, <c>body</c>), then names and indexes.</summary>
    public IReadOnlyList<LocationSegment> Location { get; }

    /// <summary>Text for people.</summary>
    public string Message => Detail.Message;

    /// <summary>The offending value as it was received. It may hold secrets of the client: don't log it.</summary>
    public ErrorInput Input { get; }

    /// <summary>The <c>ctx</c> member as the text of a JSON object; null when the kind has none.</summary>
    public string? ContextJson => Detail.ContextJson;

    internal ErrorDetail Detail { get; }

    /// <summary>Location and message, without the input.</summary>
    public override string ToString() => Location.Count == 0 ? Message : $"{string.Join('.', Location)}: {Message}";
}
