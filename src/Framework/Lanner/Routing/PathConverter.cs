using Microsoft.AspNetCore.Routing.Patterns;

namespace Lanner.Runtime;

/// <summary>
/// A placeholder's converter, as in <c>{itemId:int}</c>. It decides whether the route matches at all, by Starlette's rules:
/// the route constraints of the platform with the same names take more (signs, exponents, other forms of a GUID).
/// </summary>
internal sealed class PathConverter
{
    private static readonly PathConverter Integer = new("int", IsInteger);
    private static readonly PathConverter Float = new("float", IsFloat);
    private static readonly PathConverter Uuid = new("uuid", IsUuid);
    private readonly Check _accepts;

    private PathConverter(string name, Check accepts)
    {
        Name = name;
        _accepts = accepts;
    }

    private delegate bool Check(ReadOnlySpan<char> text);

    /// <summary>Name in a path.</summary>
    public string Name { get; }

    /// <summary>The converter that a placeholder names; null for none, or for a constraint of the platform.</summary>
    public static PathConverter? Of(RoutePatternParameterPolicyReference policy) => policy.Content switch
    {
        "int" => Integer,
        "float" => Float,
        "uuid" => Uuid,
        _ => null,
    };

    public bool Accepts(ReadOnlySpan<char> text) => _accepts(text);

    private static bool IsInteger(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsFloat(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        return point < 0 ? IsInteger(text) : IsInteger(text[..point]) && IsInteger(text[(point + 1)..]);
    }

    // 8-4-4-4-12 hexadecimal digits; each hyphen may be left out.
    private static bool IsUuid(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<int> lengths = [8, 4, 4, 4, 12];
        for (var part = 0; part < lengths.Length; part++)
        {
            if (part > 0 && text is ['-', ..])
                text = text[1..];
            var length = lengths[part];
            if (text.Length < length)
                return false;
            foreach (var digit in text[..length])
            {
                if (!char.IsAsciiHexDigit(digit))
                    return false;
            }

            text = text[length..];
        }

        return text.IsEmpty;
    }
}
