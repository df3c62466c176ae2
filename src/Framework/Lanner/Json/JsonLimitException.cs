using Lanner.Runtime;

namespace Lanner;

/// <summary>
/// A value that can't be written as JSON, since it is nested deeper than <see cref="LannerOptions.MaxJsonDepth"/> or takes more than
/// <see cref="LannerOptions.MaxResponseSize"/>: mostly one that refers back to itself. Answered with 500; the message names type and path.
/// </summary>
public sealed class JsonLimitException : Exception
{
    private readonly RepeatedPath _path;
    private readonly string _excess;
    private readonly string _advice;
    private readonly bool _isRepeated;
    private string? _type;
    private string? _repeated;

    private JsonLimitException(IReadOnlyList<LocationSegment> path, string excess, string advice, bool isDeep)
    {
        _path = new RepeatedPath(path);
        _isRepeated = isDeep && _path.Length > 0;
        _excess = excess;
        _advice = advice;
        Path = _path.ToString();
    }

    /// <summary>Where the writer was, from the value on: <c>.items[0].order.items[0].order…</c>. A part that is repeated is shown twice.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override string Message => $"{_type ?? "value"}{Path} {_excess}. {Repetition}{_advice}";

    private string Repetition => !_isRepeated ? ""
        : _repeated is not null ? $"{_repeated} refers back to itself: return a model without the reference back. "
        : $"'{_path.Part}' comes again and again: return a value that does not hold itself. ";

    internal static JsonLimitException TooDeep(IReadOnlyList<LocationSegment> path, int depth) =>
        new(path, $"is nested deeper than {depth} (MaxJsonDepth)", "Raise MaxJsonDepth for a value that does end.", isDeep: true);

    internal static JsonLimitException OutOfStack(IReadOnlyList<LocationSegment> path, int depth) =>
        new(path, $"is nested {depth} deep, more than the stack of its thread holds", "Lower MaxJsonDepth: it is for values that end.", isDeep: true);

    internal static JsonLimitException TooLarge(IReadOnlyList<LocationSegment> path, int size) =>
        new(path, $"is where the JSON grew over {size} bytes (MaxResponseSize)", "Answer with a page or a stream, or raise MaxResponseSize.", isDeep: false);

    /// <summary>Tells which value could not be written, where that is not known yet.</summary>
    internal void Name<T, TModel>(T value)
        where TModel : IJsonModel<T> => Name(value, TModel.Schema(SchemaMode.Output));

    /// <inheritdoc cref="Name{T, TModel}(T)"/>
    internal void Name<T>(T value, Schema? schema)
    {
        if (_type is not null)
            return;
        _type = TypeText.Of(typeof(T) == typeof(object) && value is not null ? value.GetType() : typeof(T));
        _repeated = schema is null ? null : SchemaPath.FindName(schema, _path);
    }
}
