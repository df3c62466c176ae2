using System.Diagnostics;
using System.Text;
using Lanner.Runtime;

namespace Lanner.Tests.Json;

public sealed class HostileJsonTests
{
    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("[", 10_000_000)]
    [InlineData("{\"a\":", 100_000)]
    [InlineData("[{\"a\":", 50_000)]
    public void Deep_nesting_is_an_error_not_a_crash(string unit, int count)
    {
        var json = Encoding.UTF8.GetBytes(new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString());
        var reader = new JsonReader(json);
        reader.Skip();
        Assert.Equal("Too deeply nested", reader.Error?.Message);
        Assert.False(LannerJson.TryRead<object?, ObjectModel>(json, out _, out var errors));
        Assert.Equal("json_invalid", Assert.Single(errors).Type);
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        var json = Encoding.UTF8.GetBytes(new string('[', JsonReader.DefaultMaxDepth) + new string(']', JsonReader.DefaultMaxDepth));
        Assert.True(LannerJson.TryRead<object?, ObjectModel>(json, out _, out _));
        Assert.True(LannerJson.TryRead<System.Text.Json.JsonElement, JsonElementModel>(json, out _, out _));
    }

    [Fact]
    public void A_million_keys_are_skipped_and_written_back_in_linear_time()
    {
        var json = new StringBuilder("{");
        for (var i = 0; i < 1_000_000; i++)
            json.Append(i == 0 ? "" : ",").Append('"').Append(i % 500_000).Append("\":").Append(i);
        var utf8 = Encoding.UTF8.GetBytes(json.Append('}').ToString());
        var watch = Stopwatch.StartNew();
        var writer = new JsonWriter();
        ErrorInput.FromJson(utf8).Write(ref writer);
        Assert.StartsWith("{\"0\":500000,\"1\":500001,", Encoding.UTF8.GetString(writer.WrittenSpan[..40]), StringComparison.Ordinal);
        writer.Dispose();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Four_hundred_digits_are_read_by_every_kind_of_number()
    {
        var digits = Encoding.UTF8.GetBytes(new string('9', 400));
        Assert.True(LannerJson.TryRead<double, DoubleModel>(digits, out var number, out _));
        Assert.Equal(double.PositiveInfinity, number);
        Assert.False(LannerJson.TryRead<long, Int64Model>(digits, out _, out var errors));
        Assert.Equal("int_parsing_size", Assert.Single(errors).Type);
        Assert.False(LannerJson.TryRead<decimal, DecimalModel>(digits, out _, out errors));
        Assert.Equal("decimal_max_digits", Assert.Single(errors).Type);
        Assert.Equal(Encoding.UTF8.GetString(digits), errors[0].Input.ToString());
    }

    [Fact]
    public void A_hundred_thousand_bad_items_stay_linear()
    {
        var json = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("[1,\"x\",null]", 100_000))}]");
        var watch = Stopwatch.StartNew();
        var options = new LannerOptions { MaxErrors = 200_000 };
        Assert.False(LannerJson.TryRead<List<List<int>>, ListModel<List<int>, ListModel<int, Int32Model>>>(json, out _, out var errors, options));
        Assert.Equal(200_000, errors.Count);
        Assert.Equal("99999.2", string.Join('.', errors[^1].Location));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00x\"")]
    [InlineData("\"a\\ud83d\\u0041\"")]
    public void Half_a_surrogate_pair_is_refused_and_answered_with_the_replacement_character(string json)
    {
        Assert.False(LannerJson.TryRead<string, StringModel>(Encoding.UTF8.GetBytes(json), out _, out var errors));
        Assert.Equal("string_unicode", Assert.Single(errors).Type);
        Assert.Contains('\uFFFD', errors[0].Input.ToString());
    }
}
