using System.Text;
using Lanner.Runtime;

namespace Lanner.Tests.Json;

public sealed class JsonWriterTests
{
    [Theory]
    [InlineData(50.0, "50.0")]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(9007199254740993.0, "9007199254740992.0")]
    [InlineData(1234567890123456.8, "1234567890123456.8")]
    [InlineData(1e16, "1e+16")]
    [InlineData(-1.5e16, "-1.5e+16")]
    [InlineData(12345678901234567.0, "1.2345678901234568e+16")]
    [InlineData(1e22, "1e+22")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(1.5e-10, "1.5e-10")]
    [InlineData(1.7976931348623157E+308, "1.7976931348623157e+308")]
    [InlineData(5E-324, "5e-324")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.PositiveInfinity, "null")]
    public void A_double_is_written_as_pythons_repr(double value, string expected) => Assert.Equal(expected, Write((ref writer) => writer.WriteNumber(value)));

    [Fact]
    public void A_double_is_read_back_as_itself()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value))
                Assert.Equal(value, double.Parse(Write((ref writer) => writer.WriteNumber(value)), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(1e15f, "1000000000000000.0")]
    [InlineData(1.5e20f, "1.5e+20")]
    public void A_float_is_written_shortest(float value, string expected) => Assert.Equal(expected, Write((ref writer) => writer.WriteNumber(value)));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("é€😀", "\"é€😀\"")]
    [InlineData("\"\\/\b\f\n\r\t", "\"\\\"\\\\/\\b\\f\\n\\r\\t\"")]
    [InlineData("\u0000\u001f\u007f", "\"\\u0000\\u001f\u007f\"")]
    [InlineData(null, "null")]
    public void A_string_is_escaped_as_python_does(string? value, string expected) => Assert.Equal(expected, Write((ref writer) => writer.WriteString(value)));

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_the_replacement_character() =>
        Assert.Equal("\"\uFFFDx\"", Write((ref writer) => writer.WriteString("\ud800x")));

    [Fact]
    public void The_buffer_grows_and_is_handed_over()
    {
        var writer = new JsonWriter();
        var text = new string('"', 5000);
        for (var i = 0; i < 50; i++)
            writer.WriteString(text);
        var buffer = writer.Detach(out var length);
        Assert.Equal(50 * 10_002, length);
        Assert.Equal(0, writer.Length);
        Assert.Equal((byte)'"', buffer[length - 1]);
        System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
    }

    [Fact]
    public void Dates_are_written_as_iso_8601()
    {
        Assert.Equal("\"2026-11-22T14:30:00Z\"", Write((ref writer) => writer.WriteDateTime(new DateTime(2026, 11, 22, 14, 30, 0, DateTimeKind.Utc))));
        Assert.Equal("\"2026-11-22T14:30:00\"", Write((ref writer) => writer.WriteDateTime(new DateTime(2026, 11, 22, 14, 30, 0))));
        Assert.Equal("\"0001-01-01T00:00:00.000001\"", Write((ref writer) => writer.WriteDateTime(new DateTime(19))));
        Assert.Equal("\"2026-11-22T14:30:00.500000-03:30\"", Write((ref writer) => writer.WriteDateTime(new DateTimeOffset(2026, 11, 22, 14, 30, 0, 500, new TimeSpan(-3, -30, 0)))));
        Assert.Equal("\"2026-11-22T14:30:00Z\"", Write((ref writer) => writer.WriteDateTime(new DateTimeOffset(2026, 11, 22, 14, 30, 0, TimeSpan.Zero))));
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        var id = Guid.NewGuid();
        WriteAll(id);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            WriteAll(id);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void WriteAll(Guid id)
    {
        var writer = new JsonWriter();
        GuidModel.Write(ref writer, id);
        writer.WriteNumber(1.5);
        writer.WriteNumber(7);
        writer.WriteDecimal(1.10m);
        writer.WriteString("text");
        writer.WriteDateTime(DateTime.UnixEpoch);
        TimeSpanModel.Write(ref writer, TimeSpan.FromSeconds(90.5));
        DateOnlyModel.Write(ref writer, DateOnly.MaxValue);
        TimeOnlyModel.Write(ref writer, TimeOnly.MaxValue);
        writer.Dispose();
    }

    private delegate void Writing(ref JsonWriter writer);

    private static string Write(Writing write)
    {
        var writer = new JsonWriter();
        write(ref writer);
        var text = Encoding.UTF8.GetString(writer.WrittenSpan);
        writer.Dispose();
        return text;
    }
}
