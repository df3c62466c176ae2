using System.Globalization;
using System.Text;

namespace Lanner.Runtime;

/// <summary>A path into a value, and the part of it that comes again and again up to its end, as where the value refers back to itself.</summary>
internal sealed class RepeatedPath
{
    // As often as this, it is no accident.
    private const int Repetitions = 3;
    private const int MostLastSteps = 16;
    private const int ShownEnd = 6;
    private const int ShownLength = 40;

    private readonly IReadOnlyList<LocationSegment> _path;

    public RepeatedPath(IReadOnlyList<LocationSegment> path)
    {
        _path = path;
        // The last steps may lead away from what is repeated: to another member of the same model.
        for (var end = path.Count; Length == 0 && end > path.Count - MostLastSteps; end--)
            Find(end);
    }

    /// <summary>The step at a place.</summary>
    public LocationSegment this[int index] => _path[index];

    /// <summary>Where the repeated part begins.</summary>
    public int Start { get; private set; }

    /// <summary>How many steps are repeated; 0 where none are.</summary>
    public int Length { get; private set; }

    /// <summary>The path in short: the repeated part is shown twice, and of a long path both ends.</summary>
    public override string ToString() => Length > 0 ? Shorten(0, Start + (Length * 2)) + "…" : Shorten(0, _path.Count);

    /// <summary>The part that is repeated.</summary>
    public string Part => Shorten(Start, Start + Length);

    private void Find(int end)
    {
        for (var length = 1; length * Repetitions <= end; length++)
        {
            var start = end - length;
            while (start > 0 && _path[start - 1] == _path[start - 1 + length])
                start--;
            if (end - start < length * Repetitions)
                continue;
            (Start, Length) = (start, length);
            return;
        }
    }

    private string Shorten(int from, int to)
    {
        var text = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (i < from + ShownEnd || i >= to - ShownEnd)
                Append(text, _path[i]);
            else if (i == from + ShownEnd)
                _ = text.Append('…');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, LocationSegment segment)
    {
        if (segment.Name is not { } name)
            _ = text.Append(CultureInfo.InvariantCulture, $"[{segment.Index}]");
        else
            _ = text.Append('.').Append(name.Length > ShownLength ? string.Concat(name.AsSpan(0, ShownLength), "…") : name);
    }
}
