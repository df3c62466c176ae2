using System.Buffers;

namespace Lanner.Runtime;

/// <summary>Mail addresses in the form that people have (RFC 5322's addr-spec without comments and quotes, RFC 6531's letters). Told in email-validator's words.</summary>
internal static class EmailText
{
    private const int MaxLength = 254;
    private const int MaxLocalLength = 64;

    // Of characters that are invalid.
    private const int MostTold = 20;

    // RFC 5322, 3.2.3: atext, and the dot between atoms.
    private static readonly SearchValues<char> LocalCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~-.");

    private static readonly SearchValues<char> DomainCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>Why the text is no address; null when it is one.</summary>
    public static string? Refuse(string text)
    {
        var at = text.LastIndexOf('@');
        if (at < 0)
            return "An email address must have an @-sign.";
        var local = text.AsSpan(0, at);
        var domain = text.AsSpan(at + 1);
        return RefuseLocal(local) ?? RefuseDomain(domain) ?? (text.Length > MaxLength ? $"The email address is too long ({text.Length - MaxLength} characters too many)." : null);
    }

    private static string? RefuseLocal(ReadOnlySpan<char> local)
    {
        if (local.IsEmpty)
            return "There must be something before the @-sign.";
        if (Invalid(local, LocalCharacters) is { } invalid)
            return $"The email address contains invalid characters before the @-sign: {invalid}.";
        if (local.Length > MaxLocalLength)
            return $"The email address is too long before the @-sign ({local.Length - MaxLocalLength} characters too many).";
        if (local[0] == '.')
            return "An email address cannot start with a period.";
        if (local[^1] == '.')
            return "An email address cannot have a period immediately before the @-sign.";
        return local.Contains("..", StringComparison.Ordinal) ? "An email address cannot have two periods in a row." : null;
    }

    private static string? RefuseDomain(ReadOnlySpan<char> domain)
    {
        if (domain.IsEmpty)
            return "There must be something after the @-sign.";
        if (Invalid(domain, DomainCharacters) is { } invalid)
            return $"The part after the @-sign contains invalid characters: {invalid}.";
        if (domain[0] is '.' or '-')
            return $"An email address cannot have a {Name(domain[0])} immediately after the @-sign.";
        if (domain[^1] is '.' or '-')
            return $"An email address cannot end with a {Name(domain[^1])}.";
        if (domain.Contains("..", StringComparison.Ordinal))
            return "An email address cannot have two periods in a row.";
        if (domain.Contains(".-", StringComparison.Ordinal) || domain.Contains("-.", StringComparison.Ordinal))
            return "An email address cannot have a period and a hyphen next to each other.";
        return domain.Contains('.') ? null : "The part after the @-sign is not valid. It should have a period.";
    }

    private static string Name(char character) => character == '.' ? "period" : "hyphen";

    private static string? Invalid(ReadOnlySpan<char> text, SearchValues<char> allowed)
    {
        var found = new SortedSet<char>();
        foreach (var character in text)
        {
            if (found.Count == MostTold)
                break;
            var isLetter = character > '\x7f' && (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark);
            if (!isLetter && !allowed.Contains(character))
                _ = found.Add(character);
        }

        return found.Count == 0 ? null : string.Join(", ", found.Select(character => character == ' ' ? "SPACE" : char.IsControl(character) ? $"U+{(int)character:X4}" : $"'{character}'"));
    }
}
