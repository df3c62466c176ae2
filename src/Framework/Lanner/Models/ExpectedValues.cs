using System.Text;

namespace Lanner.Runtime;

/// <summary>Lists allowed values for messages as pydantic does: <c>'a', 'b' or 'c'</c>.</summary>
internal static class ExpectedValues
{
    public static string Describe(IReadOnlyList<string> values)
    {
        var quoted = values.Select(Quote).ToArray();
        return quoted.Length < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }

    // Python's repr of a string.
    private static string Quote(string value)
    {
        var quote = value.Contains('\'', StringComparison.Ordinal) && !value.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (var character in value)
        {
            text.Append(character switch
            {
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                _ when character == quote => $"\\{quote}",
                < ' ' or '\x7f' => $"\\x{(int)character:x2}",
                _ => character.ToString(),
            });
        }
        return text.Append(quote).ToString();
    }
}
