using System.Runtime.CompilerServices;

namespace Lanner.Runtime;

/// <summary>
/// One error under construction. Its location grows at the front as the readers return, so it is kept in reverse: the last steps here,
/// those before
/// in blocks that never change, so that copies share them. A union may tell one error in many places.
/// </summary>
internal struct ErrorEntry
{
    private const int BlockLength = 4;

    private Segments _last;
    private Block? _rest;
    private int _depth;

    /// <summary>What is wrong; null once the error is forgotten.</summary>
    public ErrorDetail? Detail;

    public ErrorInput Input;

    /// <summary>How many errors before this one came out of the same member: they are forgotten together.</summary>
    public int Run;

    public readonly bool HasLocation => _depth > 0;

    public readonly LocationSegment First => _last[(_depth - 1) % BlockLength];

    public void Prepend(LocationSegment segment)
    {
        var index = _depth % BlockLength;
        if (index == 0 && _depth > 0)
            _rest = new Block(_last, _rest);
        _last[index] = segment;
        _depth++;
    }

    public readonly void WriteLocation(ref JsonWriter writer)
    {
        writer.Raw("["u8);
        var steps = new Steps(this);
        for (var isFirst = true; steps.MoveNext(); isFirst = false)
        {
            if (!isFirst)
                writer.Raw(","u8);
            if (steps.Current.Name is { } name)
                writer.WriteString(name);
            else
                writer.WriteNumber(steps.Current.Index);
        }
        writer.Raw("]"u8);
    }

    public readonly ValidationError ToValidationError()
    {
        var location = new LocationSegment[_depth];
        var steps = new Steps(this);
        for (var i = 0; steps.MoveNext(); i++)
            location[i] = steps.Current;
        return new ValidationError(Detail!, location, Input);
    }

    [InlineArray(BlockLength)]
    private struct Segments
    {
        private LocationSegment _first;
    }

    private sealed class Block(Segments steps, Block? rest)
    {
        public readonly Segments Steps = steps;

        public readonly Block? Rest = rest;
    }

    // From the outermost step inwards.
    private struct Steps(ErrorEntry entry)
    {
        private Segments _steps = entry._last;
        private Block? _rest = entry._rest;
        private int _left = entry._depth;

        public LocationSegment Current { get; private set; }

        public bool MoveNext()
        {
            if (_left == 0)
                return false;
            _left--;
            Current = _steps[_left % BlockLength];
            if (_left % BlockLength == 0 && _rest is not null)
            {
                _steps = _rest.Steps;
                _rest = _rest.Rest;
            }
            return true;
        }
    }
}
