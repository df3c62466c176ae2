namespace Lanner.Hosting.Publishing;

/// <summary>A text with variables in it.</summary>
/// <param name="Parts">Strings and <see cref="PublishedVariable"/>s, in order.</param>
internal sealed record PublishedText(IReadOnlyList<object> Parts)
{
    public static PublishedText Of(string text) => new([text]);

    public IEnumerable<PublishedVariable> Variables => Parts.OfType<PublishedVariable>();

    /// <summary>The variable, when the text is nothing else; else null.</summary>
    public PublishedVariable? SingleVariable => Parts is [PublishedVariable variable] ? variable : null;

    /// <summary>The text as a format writes it.</summary>
    /// <param name="literal">Escapes what stands as it is.</param>
    /// <param name="variable">Refers to a variable.</param>
    public string Write(Func<string, string> literal, Func<PublishedVariable, string> variable) =>
        string.Concat(Parts.Select(part => part is PublishedVariable named ? variable(named) : literal((string)part)));
}
