namespace Fuzz;

/// <summary>Parameter values that nobody honest sends.</summary>
internal static class HostileText
{
    private static readonly string[] Texts =
    [
        "", "\0", "\u0000\u0001\u001f", "%00", "../../etc/passwd", new('9', 5000), "-" + new string('0', 400) + "1", "1e999", "NaN",
        "-Infinity", "1_0", "١٢٣", "\ud7ff\ue000\uffff",
        "true\n", "0x10", "1;2", "2026-02-30", "9999999-01-01", "24:00:00", "P99999999999D", "{\"a\":1}", "[]", "null", "a&b=c", "😀",
        "\u202e", "\r\nX-Injected: 1", new('a', 20_000),
    ];

    public static string Make(Random random) => random.Next(3) == 0
        ? string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(1, 0xD7FF)))
        : Texts[random.Next(Texts.Length)];
}
