using System.Text.RegularExpressions;

namespace Lanner.Hosting.Engine;

/// <summary>Terminal colours in text.</summary>
internal static partial class AnsiColours
{
    public const string Reset = "\e[0m";

    public static string Remove(string text) => text.Contains('\e') ? Sequence().Replace(text, "") : text;

    [GeneratedRegex(@"\e\[[0-9;]*[A-Za-z]")]
    private static partial Regex Sequence();
}
