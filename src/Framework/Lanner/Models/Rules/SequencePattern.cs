using System.Globalization;
using System.Text.RegularExpressions;

namespace Lanner.Runtime;

/// <summary>Takes a pattern of the form <see cref="SequenceMatcher"/> knows apart.</summary>
internal static class SequencePattern
{
    // One bit is for the end.
    private const int MaxPlaces = 63;

    private const string Special = @"\.[](){}*+?|^$";

    /// <summary>False when the pattern has another form, or too many places.</summary>
    public static bool TryParse(string pattern, out List<SequencePlace> places)
    {
        places = [];
        if (pattern is not ['^', .., '$'])
            return false;
        var index = 1;
        while (index < pattern.Length - 1)
        {
            var length = ClassLength(pattern.AsSpan(index, pattern.Length - 1 - index));
            if (length == 0)
                return false;
            var characters = new Regex($"^(?:{pattern.Substring(index, length)})\\z", RegexOptions.CultureInvariant);
            index += length;
            if (!TryReadRepetition(pattern.AsSpan(index, pattern.Length - 1 - index), out var min, out var max, out length))
                return false;
            index += length;
            if (places.Count + Math.Max(min, max ?? 1) > MaxPlaces)
                return false;
            Add(places, characters, min, max);
        }
        return true;
    }

    private static void Add(List<SequencePlace> places, Regex characters, int min, int? max)
    {
        for (var i = 1; i <= min; i++)
            places.Add(new SequencePlace(characters, IsRepeatable: max is null && i == min, IsOptional: false));
        if (max is null && min == 0)
            places.Add(new SequencePlace(characters, IsRepeatable: true, IsOptional: true));
        for (var i = min; i < max; i++)
            places.Add(new SequencePlace(characters, IsRepeatable: false, IsOptional: true));
    }

    // Length of the character, escape or class at the start; 0 for anything else.
    private static int ClassLength(ReadOnlySpan<char> text) => text switch
    {
        ['\\', 'd' or 'D' or 's' or 'S' or 'w' or 'W', ..] => 2,
        ['\\', var escaped, ..] => char.IsAsciiLetterOrDigit(escaped) || !char.IsAscii(escaped) ? 0 : 2,
        ['[', ..] => BracketLength(text),
        ['.', ..] => 1,
        [var character, ..] => Special.Contains(character, StringComparison.Ordinal) || char.IsSurrogate(character) ? 0 : 1,
        _ => 0,
    };

    // A bracket inside begins what engines don't agree on.
    private static int BracketLength(ReadOnlySpan<char> text)
    {
        var index = text is ['[', '^', ..] ? 2 : 1;
        for (var first = index; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\\':
                    index++;
                    break;
                case '[':
                    return 0;
                case ']' when index > first:
                    return index + 1;
            }
        }
        return 0;
    }

    private static bool TryReadRepetition(ReadOnlySpan<char> text, out int min, out int? max, out int length)
    {
        (min, max, length) = text switch
        {
            ['?', ..] => (0, 1, 1),
            ['*', ..] => (0, null, 1),
            ['+', ..] => (1, default(int?), 1),
            _ => (1, 1, 0),
        };
        if (text is ['{', ..])
        {
            var end = text.IndexOf('}');
            if (end < 0 || !TryReadCounts(text[1..end], out min, out max))
                return false;
            length = end + 1;
        }
        // What follows a repetition may change its meaning.
        return length == 0 || text[length..] is not ['?' or '+' or '*' or '{', ..];
    }

    private static bool TryReadCounts(ReadOnlySpan<char> text, out int min, out int? max)
    {
        var comma = text.IndexOf(',');
        max = null;
        if (!TryReadCount(comma < 0 ? text : text[..comma], out min))
            return false;
        if (comma < 0)
        {
            max = min;
            return true;
        }
        if (comma == text.Length - 1)
            return true;
        var isRead = TryReadCount(text[(comma + 1)..], out var count);
        max = count;
        return isRead && count >= min;
    }

    private static bool TryReadCount(ReadOnlySpan<char> text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
