using System.Text;

namespace Lanner.Runtime;

/// <summary>Finds where a writer stands: the names and indexes of all objects and arrays that are open at the end of a text.</summary>
internal static class OpenPath
{
    /// <summary>The path, outermost first. Nothing is tracked while JSON is written, since what was written tells it.</summary>
    public static IReadOnlyList<LocationSegment> Of(ReadOnlySpan<byte> json)
    {
        var open = new List<LocationSegment>();
        var isNameNext = false;
        for (var position = 0; position < json.Length; position++)
        {
            switch (json[position])
            {
                case (byte)'{':
                    open.Add("");
                    isNameNext = true;
                    break;
                case (byte)'[':
                    open.Add(0);
                    isNameNext = false;
                    break;
                case (byte)'}' or (byte)']' when open.Count > 0:
                    open.RemoveAt(open.Count - 1);
                    isNameNext = false;
                    break;
                case (byte)',' when open.Count > 0:
                    isNameNext = open[^1].Name is not null;
                    if (!isNameNext)
                        open[^1] = open[^1].Index + 1;
                    break;
                case (byte)'"':
                    var length = StringLength(json[(position + 1)..]);
                    if (isNameNext)
                        open[^1] = Encoding.UTF8.GetString(json.Slice(position + 1, length));
                    isNameNext = false;
                    position += length + 1;
                    break;
            }
        }

        return open;
    }

    // Without its quotes; to the end of the text where that comes first.
    private static int StringLength(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                return i;
            if (text[i] == '\\')
                i++;
        }

        return text.Length;
    }
}
