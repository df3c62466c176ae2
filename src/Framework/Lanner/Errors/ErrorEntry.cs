using System.Runtime.CompilerServices;

namespace Lanner.Runtime;

/// <summary>One error under construction. Its location grows at the front as the readers return, so it is kept in reverse.</summary>
internal struct ErrorEntry
{
    private const int InlineDepth = 4;

    private Segments _inline;
    private LocationSegment[]? _overflow;
    private int _depth;

    public ErrorDetail Detail;
    public ErrorInput Input;

    /// <summary>How many errors before this one came out of the same member: they are forgotten together.</summary>
    public int Run;

    public readonly bool HasLocation => _depth > 0;

    public readonly LocationSegment First => this[_depth - 1];

    private readonly LocationSegment this[int reversed] => reversed < InlineDepth ? _inline[reversed] : _overflow![reversed - InlineDepth];

    public void Prepend(LocationSegment segment)
    {
        if (_depth < InlineDepth)
        {
            _inline[_depth] = segment;
        }
        else
        {
            var index = _depth - InlineDepth;
            if (_overflow is null)
                _overflow = new LocationSegment[8];
            else if (index == _overflow.Length)
                Array.Resize(ref _overflow, index * 2);
            _overflow[index] = segment;
        }
        _depth++;
    }

    /// <summary>The same error, whose location grows on its own.</summary>
    public readonly ErrorEntry Copy()
    {
        var copy = this;
        copy._overflow = (LocationSegment[]?)_overflow?.Clone();
        return copy;
    }

    public readonly void WriteLocation(ref JsonWriter writer)
    {
        writer.Raw("["u8);
        for (var i = _depth - 1; i >= 0; i--)
        {
            var segment = this[i];
            if (segment.Name is { } name)
                writer.WriteString(name);
            else
                writer.WriteNumber(segment.Index);
            if (i > 0)
                writer.Raw(","u8);
        }
        writer.Raw("]"u8);
    }

    public readonly ValidationError ToValidationError()
    {
        var location = new LocationSegment[_depth];
        for (var i = 0; i < location.Length; i++)
            location[i] = this[_depth - 1 - i];
        return new ValidationError(Detail, location, Input);
    }

    [InlineArray(InlineDepth)]
    private struct Segments
    {
        private LocationSegment _first;
    }
}
