using System.Text;
using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Errors;

public sealed class CutTextTests
{
    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 30, "aaaaaaaaaaaaaa… (40 bytes)")]
    [InlineData("éééééééééééééééééééé", 30, "ééééééé… (40 bytes)")]
    [InlineData("éééééééééééééééééééé", 29, "éééééé… (40 bytes)")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀", 30, "😀😀😀… (40 bytes)")]
    [InlineData("a😀😀😀😀😀😀😀😀😀😀", 31, "a😀😀😀… (41 bytes)")]
    [InlineData("a\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", 30, "a\n\n\n\n\n\n… (21 bytes)")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0", 30, "\0\0… (10 bytes)")]
    [InlineData("aaaa", 6, "aaaa")]
    [InlineData("aaaa", 5, "… (4 bytes)")]
    public void A_text_is_cut_between_characters(string text, int maxSize, string cut)
    {
        Assert.Equal(cut, CutText.Of(text, maxSize));
        if (maxSize > 20)
            Assert.InRange(Size(cut), 0, maxSize);
    }

    [Theory]
    [InlineData("""{"x":"AAAAAAAAAAAAAAAAAAAAAAAAAA"}""", 30, """{"x":"AAAAA… (34 bytes)""")]
    [InlineData("""{"x":"\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"}""", 31, """{"x":"\n\n… (40 bytes)""")]
    [InlineData("""{"x":"\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00"}""", 40, """{"x":"\ud83d\ude00… (56 bytes)""")]
    [InlineData("""{"x":"\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00"}""", 38, """{"x":"… (56 bytes)""")]
    [InlineData("\"\\ud83d\\ude00\\ud83d\\ude00\\u00e9AAAAAAAAAAAAAAAAAAAAAAAA\"", 30, "😀😀éAAAA… (56 bytes)")]
    [InlineData("\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\\\"\"", 30, "\"\"\"\"\"\"\"… (34 bytes)")]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]", 25, "[1,2,3,4,… (37 bytes)")]
    public void JSON_is_cut_between_characters_and_escapes(string json, int maxSize, string cut)
    {
        var input = ErrorInput.FromJson(Encoding.UTF8.GetBytes(json), maxSize).ToString();
        Assert.Equal(cut, JsonSerializer.Deserialize<string>(input));
        Assert.InRange(Encoding.UTF8.GetByteCount(input), 0, maxSize);
    }

    [Fact]
    public void Every_cut_is_a_string_of_whole_characters()
    {
        var texts = new[] { "\"aé漢😀\\n\\u00e9\\ud83d\\ude00\\\"\"", "{\"aé漢😀\":\"\\n\\u00e9\\ud83d\\ude00\\\"\"}" };
        foreach (var text in texts)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            for (var maxSize = 0; maxSize < utf8.Length; maxSize++)
            {
                var cut = JsonSerializer.Deserialize<string>(ErrorInput.FromJson(utf8, maxSize).ToString())!;
                Assert.DoesNotContain('\uFFFD', cut);
                Assert.EndsWith($"… ({utf8.Length} bytes)", cut, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Taking_the_start_of_a_large_value_costs_no_more_than_the_start()
    {
        var json = Encoding.UTF8.GetBytes($"[\"{new string('x', 1_000_000)}\"]");
        _ = ErrorInput.FromJson(json, 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = ErrorInput.FromJson(json, 1024);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 20_000);
    }

    private static int Size(string text)
    {
        var writer = new JsonWriter();
        writer.WriteString(text);
        var size = writer.Length;
        writer.Dispose();
        return size;
    }
}
