using System.Text;

namespace Lanner.Runtime;

/// <summary>Titles made of names, as Python's <c>str.title</c> makes them.</summary>
internal static class TitleCase
{
    /// <summary><c>Response read_items</c> and <c>Response readItems</c> are <c>Response Read Items</c>; each underscore is one space.</summary>
    public static string Of(string name)
    {
        var title = new StringBuilder(name.Length + 4);
        var isInWord = false;
        foreach (var c in name)
        {
            if (char.IsUpper(c) && title.Length > 0 && char.IsLower(title[^1]))
            {
                title.Append(' ');
                isInWord = false;
            }

            title.Append(c == '_' ? ' ' : isInWord ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c));
            isInWord = char.IsLetter(c);
        }

        return title.ToString();
    }
}
