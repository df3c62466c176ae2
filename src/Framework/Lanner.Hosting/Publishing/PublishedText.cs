namespace Lanner.Hosting.Publishing;

/// <summary>A text with variables in it.</summary>
/// <param name="Parts">Strings and <see cref="PublishedVariable"/>s, in order.</param>
internal sealed record PublishedText(IReadOnlyList<object> Parts)
{
    public static PublishedText Of(string text) => new([text]);

    public static PublishedText Of(PublishedVariable variable) => new([variable]);

    public IEnumerable<PublishedVariable> Variables => Parts.OfType<PublishedVariable>();

    /// <summary>The variable, when the text is nothing else; else null.</summary>
    public PublishedVariable? SingleVariable => Parts is [PublishedVariable variable] ? variable : null;

    /// <summary>One text after the other.</summary>
    public static PublishedText Join(IEnumerable<PublishedText> texts)
    {
        var parts = new List<object>();
        foreach (var part in texts.SelectMany(text => text.Parts))
        {
            if (part is string literal && parts is [.., string before])
                parts[^1] = before + literal;
            else if (part is not "")
                parts.Add(part);
        }

        return parts.Count == 0 ? Of("") : new PublishedText(parts);
    }

    /// <summary>The text with its fixed parts in another form.</summary>
    public PublishedText WithLiterals(Func<string, string> form) =>
        new([.. Parts.Select(part => part is string literal ? form(literal) : part)]);

    /// <summary>The text as a format writes it.</summary>
    /// <param name="literal">Escapes what stands as it is.</param>
    /// <param name="variable">Refers to a variable.</param>
    public string Write(Func<string, string> literal, Func<PublishedVariable, string> variable) =>
        string.Concat(Parts.Select(part => part is PublishedVariable named ? variable(named) : literal((string)part)));
}
