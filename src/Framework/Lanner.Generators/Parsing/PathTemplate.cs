using System.Text;
using System.Text.RegularExpressions;

namespace Lanner.Generators.Parsing;

/// <summary>A path as an attribute writes it: <c>/files/{filePath:path}</c>.</summary>
internal sealed class PathTemplate
{
    private static readonly Regex Placeholder = new(@"\{\*{0,2}(?<name>[A-Za-z_][A-Za-z0-9_]*)\??(?::(?<converter>[^{}]*))?\}", RegexOptions.CultureInvariant);

    public PathTemplate(string text)
    {
        var path = new StringBuilder();
        var pattern = new StringBuilder();
        var placeholders = new List<string>();
        var position = 0;
        foreach (Match match in Placeholder.Matches(text))
        {
            var literal = text.Substring(position, match.Index - position);
            var name = match.Groups["name"].Value;
            path.Append(literal).Append('{').Append(name).Append('}');
            pattern.Append(literal).Append(PatternOf(match, name));
            placeholders.Add(name);
            position = match.Index + match.Length;
        }

        path.Append(text, position, text.Length - position);
        pattern.Append(text, position, text.Length - position);
        Text = text;
        Path = path.ToString();
        Pattern = pattern.ToString();
        Placeholders = placeholders;
    }

    /// <summary>The text of the attribute.</summary>
    public string Text { get; }

    /// <summary>The document's form: converters removed.</summary>
    public string Path { get; }

    /// <summary>ASP.NET Core's form: <c>{filePath:path}</c> is <c>{**filePath}</c>.</summary>
    public string Pattern { get; }

    public IReadOnlyList<string> Placeholders { get; }

    // The runtime knows Starlette's other converters; the rest are ASP.NET Core's route constraints.
    private static string PatternOf(Match match, string name) => match.Groups["converter"].Value switch
    {
        "path" => $"{{**{name}}}",
        "str" => $"{{{name}}}",
        _ => match.Value,
    };
}
