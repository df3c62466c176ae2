using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>Finds U+0000 in JSON that is kept as it came; there it can only be an escape.</summary>
internal static class NullCharacters
{
    private static ReadOnlySpan<byte> Escape => "\\u0000"u8;

    /// <summary>Whether a text that was read holds one.</summary>
    public static bool AreIn(ReadOnlySpan<byte> json)
    {
        for (var found = json.IndexOf(Escape); found >= 0; found = json.IndexOf(Escape))
        {
            // Behind an odd number of backslashes it is text itself.
            if ((found - json[..found].LastIndexOfAnyExcept((byte)'\\')) % 2 == 1)
                return true;
            json = json[(found + Escape.Length)..];
        }
        return false;
    }

    /// <summary>Adds an error for each text that holds one, at its place, by reading the value once more.</summary>
    /// <param name="reader">Behind the value.</param>
    /// <param name="start">Where the value began.</param>
    /// <param name="errors">Takes the errors.</param>
    public static JsonElement Refuse(JsonReader reader, int start, ref ErrorList errors)
    {
        reader.MoveTo(start);
        _ = ObjectModel.Read(ref reader, ref errors);
        return default;
    }
}
