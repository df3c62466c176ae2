using System.Text;

namespace Lanner.Runtime;

/// <summary>Close codes of WebSockets (RFC 6455, 7.4.1).</summary>
internal static class CloseCodes
{
    public const int Normal = 1000;
    public const int UnsupportedData = 1003;
    public const int NoStatus = 1005;
    public const int Abnormal = 1006;
    public const int InvalidPayload = 1007;
    public const int PolicyViolation = 1008;
    public const int MessageTooBig = 1009;
    public const int InternalError = 1011;

    // IANA's registry of close codes; uvicorn sends it, too.
    public const int ServiceRestart = 1012;

    // A control frame holds 125 bytes, two of which are the code.
    private const int MaxReason = 123;

    /// <exception cref="ArgumentOutOfRangeException">The code must not be sent in a frame.</exception>
    public static int Checked(int code) => code is >= 1000 and <= 4999 and not (1004 or NoStatus or Abnormal or 1015)
        ? code
        : throw new ArgumentOutOfRangeException(nameof(code), code, "A close code that may be sent is 1000 to 4999, but not 1004, 1005, 1006 or 1015.");

    /// <summary>The reason, cut at a character so that it fits into a frame.</summary>
    public static string? Fit(string? reason)
    {
        if (reason is null || Encoding.UTF8.GetByteCount(reason) <= MaxReason)
            return reason;
        var (length, bytes) = (0, 0);
        foreach (var rune in reason.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxReason)
                break;
            length += rune.Utf16SequenceLength;
        }

        return reason[..length];
    }
}
