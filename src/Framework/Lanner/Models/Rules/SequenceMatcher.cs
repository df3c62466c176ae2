using System.Numerics;

namespace Lanner.Runtime;

/// <summary>
/// Matches patterns that are anchored at both ends and made of characters and classes in a row, each with a repetition, such as <c>^[A-Z]{3}-\d{4}$</c>: what most
/// patterns of models are. Each place of the pattern is a bit; the bits move through the text once, so the time is linear, and nothing is allocated.
/// </summary>
internal sealed class SequenceMatcher
{
    private const int AsciiCount = 128;

    private readonly SequencePlace[] _places;

    // For each ASCII character, the places that take it.
    private readonly ulong[] _takes = new ulong[AsciiCount];
    private readonly ulong _repeatable;
    private readonly ulong _optional;
    private readonly ulong _end;

    private SequenceMatcher(List<SequencePlace> places)
    {
        _places = [.. places];
        _end = 1UL << _places.Length;
        for (var i = 0; i < _places.Length; i++)
        {
            var bit = 1UL << i;
            _repeatable |= _places[i].IsRepeatable ? bit : 0;
            _optional |= _places[i].IsOptional ? bit : 0;
            for (var character = 0; character < AsciiCount; character++)
                _takes[character] |= _places[i].Takes((char)character) ? bit : 0;
        }
    }

    /// <summary>A matcher for the pattern; null when the pattern has another form.</summary>
    public static SequenceMatcher? TryCreate(string pattern) =>
        SequencePattern.TryParse(pattern, out var places) ? new SequenceMatcher(places) : null;

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        // A bit is set for each place that may take the next character; the one behind the last place means the end.
        var state = PassOptional(1);
        foreach (var character in text)
        {
            var taken = state & (character < AsciiCount ? _takes[character] : TakesBeyondAscii(state, character));
            if (taken == 0)
                return false;
            state = PassOptional((taken << 1) | (taken & _repeatable));
        }
        return (state & _end) != 0;
    }

    private ulong PassOptional(ulong state)
    {
        var passing = state & _optional;
        while (passing != 0)
        {
            var reached = (passing << 1) & ~state;
            state |= reached;
            passing = reached & _optional;
        }
        return state;
    }

    private ulong TakesBeyondAscii(ulong state, char character)
    {
        ulong takes = 0;
        for (var left = state & (_end - 1); left != 0; left &= left - 1)
        {
            var place = BitOperations.TrailingZeroCount(left);
            takes |= _places[place].Takes(character) ? 1UL << place : 0;
        }
        return takes;
    }
}
