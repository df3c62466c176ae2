namespace Lanner.Runtime;

/// <summary>Why a text is no JSON.</summary>
/// <param name="Message">The reason in the words of Python's json module, such as <c>Expecting value</c>.</param>
/// <param name="Offset">Where, in characters (code points) from the start of the text.</param>
internal sealed record JsonSyntaxError(string Message, int Offset);
