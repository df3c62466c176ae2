using System.Text;

namespace Lanner.Hosting.Publishing;

/// <summary>The values that the user of a Compose file sets.</summary>
internal static class EnvFile
{
    public const string Name = ".env";

    private const string Header =
        """
        # Values of this deployment. Publishing again keeps every line and adds what is missing.
        # A line without '#' and without a value must get one before 'docker compose up'.

        """;

    /// <summary>Adds the variables that a text does not have, set or commented out; keeps all its lines.</summary>
    public static string Complete(string? existing, PublishedVariables variables)
    {
        var text = new StringBuilder(existing ?? Header.ReplaceLineEndings("\n"));
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
        var known = Names(existing ?? "");
        foreach (var variable in variables.Used.Where(variable => !known.Contains(variable.Name)))
        {
            var optional = variables.IsRequired(variable) ? "" : "# ";
            text.Append('\n').Append($"# {variable.Meaning}").Append(variable.IsSecret ? " (secret)" : "").Append(".\n").Append(optional).Append(variable.Name).Append('=');
            text.Append(variable.IsSecret ? "" : variable.Default).Append('\n');
        }

        return text.ToString();
    }

    private static HashSet<string> Names(string text) => text.ReplaceLineEndings("\n").Split('\n')
        .Select(line => line.TrimStart('#', ' '))
        .Select(line => line.StartsWith("export ", StringComparison.Ordinal) ? line["export ".Length..] : line)
        .Where(line => line.Contains('=', StringComparison.Ordinal))
        .Select(line => line.Split('=')[0].Trim())
        .ToHashSet(StringComparer.Ordinal);
}
