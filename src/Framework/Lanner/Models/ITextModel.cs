using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Reads one type from the text of a parameter or a dictionary's key.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITextModel<T>
{
    /// <summary>Reads the text. What does not fit is added to the errors with an empty location, and the result is <c>default</c>.</summary>
    static abstract T Parse(ReadOnlySpan<char> text, ref ErrorList errors);
}
