namespace Lanner;

/// <summary>
/// A value that comes as a text which holds JSON, such as <c>?filter={"a":1}</c> or a field of a form: pydantic's <c>Json[T]</c>. In answers it is the
/// value itself.
/// </summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
public readonly record struct JsonEncoded<T>(T Value)
{
    /// <summary>The value.</summary>
    public static implicit operator T(JsonEncoded<T> encoded) => encoded.Value;
}
