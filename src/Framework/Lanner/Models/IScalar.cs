namespace Lanner.Runtime;

/// <summary>Reads a scalar from UTF-8 text: of a JSON string, or of a parameter.</summary>
internal interface IScalar<T>
{
    /// <summary>What is wrong with the text; null when it was read.</summary>
    static abstract ErrorDetail? Read(ReadOnlySpan<byte> text, out T value);
}
