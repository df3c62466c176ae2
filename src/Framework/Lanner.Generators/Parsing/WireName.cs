using System.Text;

namespace Lanner.Generators.Parsing;

/// <summary>Turns names of C# into names on the wire and titles in the document.</summary>
internal sealed class WireName(bool isSnakeCase)
{
    public bool IsSnakeCase { get; } = isSnakeCase;

    /// <summary>Name of a member, parameter or enum value on the wire.</summary>
    public string Of(string name) => IsSnakeCase ? SnakeCase(name) : CamelCase(name);

    /// <summary>Name of a header: words joined by hyphens, or the literal name where underscores are kept.</summary>
    public string OfHeader(string name, bool convertUnderscores) => convertUnderscores ? SnakeCase(name).Replace('_', '-') : Of(name);

    /// <summary>Title of a wire name: <c>itemId</c> and <c>item_id</c> are <c>Item Id</c>, <c>x-token</c> is <c>X-Token</c>.</summary>
    public static string Title(string wireName)
    {
        var title = new StringBuilder(wireName.Length + 4);
        var previous = ' ';
        foreach (var character in wireName)
        {
            if (character == '_')
            {
                title.Append(' ');
            }
            else if (char.IsUpper(character) && (char.IsLower(previous) || char.IsDigit(previous)))
            {
                title.Append(' ').Append(character);
            }
            else
            {
                title.Append(char.IsLetter(previous) ? char.ToLowerInvariant(character) : char.ToUpperInvariant(character));
            }

            previous = character;
        }

        return title.ToString();
    }

    /// <summary>Words of a method's name: <c>ReadItem</c> is <c>Read Item</c>.</summary>
    public static string Summary(string methodName) => Title(SnakeCase(methodName));

    /// <summary>Whether a placeholder of a path means this parameter: case and underscores do not count.</summary>
    public static bool Matches(string placeholder, string parameter) =>
        string.Equals(placeholder.Replace("_", ""), parameter.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    private static string CamelCase(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            // The last capital of a run starts the next word: IOStream is ioStream.
            if (!char.IsUpper(letters[i]) || (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1])))
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
