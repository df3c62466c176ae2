using System.Runtime.CompilerServices;
using Lanner.Runtime;

namespace Lanner;

public sealed partial class LannerOptions
{
    /// <summary>
    /// How many errors a 422 names; 100 by default. Reading stops at the bound, and one more entry of the type <c>too_many_errors</c> says that
    /// others may have been left out.
    /// </summary>
    public int MaxErrors { get; set; } = 100;

    /// <summary>
    /// Largest value that an error repeats as its <c>input</c>, in bytes of JSON; 1,024 by default. A larger one is cut and says so.
    /// </summary>
    public int MaxErrorInputSize { get; set; } = 1024;

    /// <summary>
    /// Largest body of a 422, in bytes; 64 KiB by default. Errors that do not fit are left out, and the entry of <see cref="MaxErrors"/> says so.
    /// </summary>
    public int MaxErrorBodySize { get; set; } = 64 * 1024;

    /// <summary>
    /// How long patterns that need backtracking (look-around, back references) may take for one request in all; 200 ms by default. All other
    /// patterns take time in proportion to the text.
    /// </summary>
    public TimeSpan MaxPatternTime { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// How deep arrays and objects nest in what is read and in what is written; 200 by default. A deeper body is a 422, a deeper answer a 500
    /// whose exception names the type and the path.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The depth is less than 1.</exception>
    public int MaxJsonDepth
    {
        get;
        set => field = AtLeastOne(value);
    } = JsonReader.DefaultMaxDepth;

    /// <summary>
    /// Largest JSON of one answer that is written before it is sent, and of one item of a stream or one message of a WebSocket; in bytes, 64 MiB by
    /// default, <see cref="Array.MaxLength"/> at most. A larger one is a 500 whose exception names the type and the path.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than 1.</exception>
    public int MaxResponseSize
    {
        get;
        set => field = Math.Min(AtLeastOne(value), Array.MaxLength);
    } = 64 * 1024 * 1024;


    /// <summary>
    /// Whether a text may hold the null character U+0000; true by default. Otherwise such a text is an error of the type
    /// <c>string_null_character</c> at its place, wherever it is read: body, query, path, headers, cookies, forms, names of files and of
    /// dictionaries' keys.
    /// PostgreSQL can't store it.
    /// </summary>
    public bool AllowNullCharacter { get; set; } = true;

    private static int AtLeastOne(int value, [CallerMemberName] string option = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, option);
        return value;
    }
}
