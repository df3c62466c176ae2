using System.Text;
using Lanner.Runtime;

namespace Lanner.Tests.Json;

public sealed class JsonReaderTests
{
    // Expected texts and offsets are those of Python's json module.
    [Theory]
    [InlineData("", "Expecting value 0")]
    [InlineData("  ", "Expecting value 2")]
    [InlineData("nul", "Expecting value 0")]
    [InlineData("tru", "Expecting value 0")]
    [InlineData("falsx", "Expecting value 0")]
    [InlineData("{", "Expecting property name enclosed in double quotes 1")]
    [InlineData("{\"a\"", "Expecting ':' delimiter 4")]
    [InlineData("{\"a\":", "Expecting value 5")]
    [InlineData("{\"a\":1", "Expecting ',' delimiter 6")]
    [InlineData("{\"a\":1 \"b\"", "Expecting ',' delimiter 7")]
    [InlineData("{a:1}", "Expecting property name enclosed in double quotes 1")]
    [InlineData("{\"a\" 1}", "Expecting ':' delimiter 5")]
    [InlineData("{\"a\":}", "Expecting value 5")]
    [InlineData("[", "Expecting value 1")]
    [InlineData("[1", "Expecting ',' delimiter 2")]
    [InlineData("[1 2]", "Expecting ',' delimiter 3")]
    [InlineData("[1,", "Expecting value 3")]
    [InlineData("\"abc", "Unterminated string starting at 0")]
    [InlineData("\"a\\", "Unterminated string starting at 0")]
    [InlineData("\"a\\x\"", "Invalid \\escape 2")]
    [InlineData("\"a\\u12\"", "Invalid \\uXXXX escape 3")]
    [InlineData("\"a\\u12g4\"", "Invalid \\uXXXX escape 3")]
    [InlineData("\"a\\u1234", "Invalid \\uXXXX escape 3")]
    [InlineData("\"a\nb\"", "Invalid control character at 2")]
    [InlineData("\"\u0001\"", "Invalid control character at 1")]
    [InlineData("1 2", "Extra data 2")]
    [InlineData("[] x", "Extra data 3")]
    [InlineData("-", "Expecting value 0")]
    [InlineData("-x", "Expecting value 0")]
    [InlineData("01", "Extra data 1")]
    [InlineData("-01", "Extra data 2")]
    [InlineData("1.", "Extra data 1")]
    [InlineData("1.e5", "Extra data 1")]
    [InlineData("1e", "Extra data 1")]
    [InlineData("1e+", "Extra data 1")]
    [InlineData(".5", "Expecting value 0")]
    [InlineData("+1", "Expecting value 0")]
    [InlineData("Inf", "Expecting value 0")]
    [InlineData("NaNx", "Extra data 3")]
    [InlineData("-Infinityx", "Extra data 9")]
    [InlineData("-NaN", "Expecting value 0")]
    [InlineData("{\"\u00e9\":\"\u00fc\"}x", "Extra data 9")]
    [InlineData("\"\u00e9\u00e9\\q\"", "Invalid \\escape 3")]
    [InlineData("[\u00e9]", "Expecting value 1")]
    [InlineData("{\"a\":1}}", "Extra data 7")]
    [InlineData("[1]]", "Extra data 3")]
    [InlineData("{\"a\":\"b\tc\"}", "Invalid control character at 7")]
    [InlineData("\"\\ud800\\u12x4\"", "Invalid \\uXXXX escape 8")]
    [InlineData("\"\\ud800\\uZZZZ\"", "Invalid \\uXXXX escape 8")]
    [InlineData("{\"a\":[1,{\"b\":tru}]}", "Expecting value 13")]
    [InlineData("\"\ud83d\ude00\" x", "Extra data 4")]
    [InlineData("\u00a01", "Expecting value 0")]
    [InlineData("{1:2}", "Expecting property name enclosed in double quotes 1")]
    [InlineData("{'a':1}", "Expecting property name enclosed in double quotes 1")]
    [InlineData("\"a\" \"b\"", "Extra data 4")]
    [InlineData("nullnull", "Extra data 4")]
    [InlineData("[1,,2]", "Expecting value 3")]
    [InlineData("{,}", "Expecting property name enclosed in double quotes 1")]
    [InlineData("[,]", "Expecting value 1")]
    [InlineData("\"\\u00e\"", "Invalid \\uXXXX escape 2")]
    [InlineData("[1}", "Expecting ',' delimiter 2")]
    [InlineData("{\"a\":1]", "Expecting ',' delimiter 6")]
    [InlineData("\u0000", "Expecting value 0")]
    [InlineData("\"\"x", "Extra data 2")]
    [InlineData("{\"a\":1,\"b\"}", "Expecting ':' delimiter 10")]
    [InlineData("{\"a\":1,b}", "Expecting property name enclosed in double quotes 7")]
    [InlineData("[1,]", "Illegal trailing comma before end of array 2")]
    [InlineData("{\"a\":1 , }", "Illegal trailing comma before end of object 7")]
    public void A_syntax_error_is_told_in_pythons_words_with_its_character_offset(string json, string expected)
    {
        var reader = new JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Skip();
        reader.ReadEnd();
        Assert.True(reader.IsMalformed);
        Assert.False(reader.IsUndecodable);
        Assert.Equal(expected, $"{reader.Error!.Message} {reader.Error.Offset}");
    }

    [Fact]
    public void A_syntax_error_is_sticky_and_every_later_call_ends()
    {
        var reader = new JsonReader("[1, x, 2]"u8);
        Assert.True(reader.ReadArrayStart());
        while (reader.ReadElement())
            reader.Skip();
        Assert.Equal(new JsonSyntaxError("Expecting value", 4), reader.Error);
        Assert.Equal(JsonKind.Malformed, reader.Peek());
        Assert.False(reader.ReadName(out _));
        Assert.False(reader.ReadElement());
        Assert.False(reader.ReadObjectStart());
        Assert.False(reader.ReadNull());
        Assert.False(reader.ReadBoolean(out _));
        Assert.Equal("null", reader.CaptureFrom(0, 100).ToString());
        reader.ReadEnd();
        Assert.Equal(new JsonSyntaxError("Expecting value", 4), reader.Error);
    }

    [Fact]
    public void Nothing_is_consumed_when_the_kind_is_another()
    {
        var reader = new JsonReader(" \"a\""u8);
        Assert.False(reader.ReadObjectStart());
        Assert.False(reader.ReadArrayStart());
        Assert.False(reader.ReadNull());
        Assert.False(reader.ReadBoolean(out _));
        Assert.Equal(JsonKind.String, reader.Peek());
        Assert.Equal(1, reader.Position);
        Assert.Equal("a", reader.ReadString());
    }

    [Fact]
    public void Escapes_in_names_are_decoded()
    {
        var reader = new JsonReader("""{"n\u0061me":1}"""u8);
        Assert.True(reader.ReadObjectStart());
        Assert.True(reader.ReadName(out var name));
        Assert.Equal("name", Encoding.UTF8.GetString(name));
    }

    [Theory]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e9\\u20ac\\ud83d\\ude00!\"", "é€😀!")]
    [InlineData("\"\"", "")]
    [InlineData("\"0123456789abcdef0123456789abcdef é\"", "0123456789abcdef0123456789abcdef é")]
    public void Strings_are_decoded(string json, string expected)
    {
        var reader = new JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Peek();
        Assert.Equal(expected, reader.ReadString());
        var again = new JsonReader(Encoding.UTF8.GetBytes(json));
        again.Peek();
        Assert.True(again.ReadUtf8String(out var utf8));
        Assert.Equal(expected, Encoding.UTF8.GetString(utf8));
    }

    // The search looks at eight bytes at a time: every place of the stop and every length must work.
    [Fact]
    public void A_string_ends_at_its_quote_wherever_it_is()
    {
        for (var length = 0; length < 70; length++)
        {
            var text = new string('a', length);
            foreach (var tail in new[] { "", " ", ",                 " })
            {
                var reader = new JsonReader(Encoding.UTF8.GetBytes($"\"{text}\"{tail}"));
                reader.Peek();
                Assert.Equal(text, reader.ReadString());
                Assert.Equal(length + 2, reader.Position);
            }
            var control = new JsonReader(Encoding.UTF8.GetBytes($"\"{text}\u001f\""));
            control.Skip();
            Assert.Equal(new JsonSyntaxError("Invalid control character at", length + 1), control.Error);
            var high = new JsonReader(Encoding.UTF8.GetBytes($"\"{text}\u007f\u0080¢ÿ\""));
            high.Peek();
            Assert.Equal(text + "\u007f\u0080¢ÿ", high.ReadString());
        }
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("-0.5e-10")]
    [InlineData("123456789012345678901234567890")]
    public void Numbers_are_read_whole(string json)
    {
        var reader = new JsonReader(Encoding.UTF8.GetBytes(json));
        Assert.Equal(JsonKind.Number, reader.Peek());
        Assert.Equal(json, Encoding.UTF8.GetString(reader.ReadNumber(out var isInteger)));
        Assert.Equal(json.All(char.IsAsciiDigit), isInteger);
        reader.ReadEnd();
        Assert.False(reader.IsMalformed);
    }

    [Fact]
    public void The_short_way_to_a_double_gives_the_nearest_one()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = $"{(random.Next(2) == 0 ? "-" : "")}{random.NextInt64(1_000_000_000)}.{random.Next(1_000_000)}";
            var reader = new JsonReader(Encoding.UTF8.GetBytes(text));
            reader.Peek();
            Assert.True(reader.ReadPlainDouble(out var value));
            Assert.Equal(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), value);
        }
    }

    [Fact]
    public void Other_encodings_and_byte_order_marks_are_understood()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, true) })
        {
            foreach (var mark in new[] { encoding.GetPreamble(), [] })
            {
                byte[] bytes = [.. mark, .. encoding.GetBytes("[\"é😀\", x]")];
                var reader = new JsonReader(bytes);
                Assert.True(reader.ReadArrayStart());
                Assert.True(reader.ReadElement());
                reader.Peek();
                Assert.Equal("é😀", reader.ReadString());
                Assert.True(reader.ReadElement());
                reader.Skip();
                Assert.Equal(new JsonSyntaxError("Expecting value", 7), reader.Error);
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xFF, (byte)'"' })]
    [InlineData(new byte[] { (byte)'{', (byte)'}', 0xC3 })]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })]
    public void Bytes_that_are_no_unicode_are_undecodable(byte[] json)
    {
        var reader = new JsonReader(json);
        Assert.True(reader.IsUndecodable);
        Assert.True(reader.IsMalformed);
        Assert.Equal(JsonKind.Malformed, reader.Peek());
    }

    [Fact]
    public void The_same_text_is_captured_once()
    {
        var reader = new JsonReader("{\"a\": [1, 2]}"u8);
        reader.Skip();
        Assert.Equal("{\"a\":[1,2]}", reader.CaptureFrom(0, 100).ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            reader.CaptureFrom(0, 100);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
