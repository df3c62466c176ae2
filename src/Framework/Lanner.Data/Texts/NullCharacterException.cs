namespace Lanner.Data;

/// <summary>
/// A text for the database holds the character U+0000, which PostgreSQL's texts and JSON can't; SQLite could, but does not under Lanner, so
/// that both answer alike. Thrown before the command is sent; a save wraps it in <c>DbUpdateException</c>. Answered with 400.
/// </summary>
public sealed class NullCharacterException : Exception
{
    internal NullCharacterException(string? parameter)
        : base($"{(parameter is null ? "The text of a command" : $"Parameter '{parameter}'")} holds the character U+0000.") =>
        Parameter = parameter;

    /// <summary>The command's parameter with the character; null where the statement itself holds it.</summary>
    public string? Parameter { get; }
}
