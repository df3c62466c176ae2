using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

/// <summary>The expected texts are pydantic's own.</summary>
public sealed class DoubleModelTests
{
    [Theory]
    [InlineData(" 1.5 ", "1.5")]
    [InlineData("1e3", "1000.0")]
    [InlineData("inf", "null")]
    [InlineData("-INF", "null")]
    [InlineData("Infinity", "null")]
    [InlineData("nan", "null")]
    [InlineData("-nan", "null")]
    [InlineData("1_000.5", "1000.5")]
    [InlineData("1__0", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData("", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData("abc", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5.0")]
    [InlineData("+.5", "0.5")]
    [InlineData("1e", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData("0x1", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData("1e400", "null")]
    [InlineData("1_", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData("_1", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData("infinit", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData("1e1_0", "10000000000.0")]
    [InlineData("1 2", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData("+inf", "null")]
    [InlineData("1d", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData("1e+5", "100000.0")]
    [InlineData("--1", "float_parsing: Input should be a valid number, unable to parse string as a number")]
    [InlineData("1_.5", "1.5")]
    public void Text_is_read_by_pydantics_rules(string text, string expected)
    {
        Assert.Equal(expected, Reading.OfText<double, DoubleModel>(text));
        Assert.Equal(expected, Reading.OfJson<double, DoubleModel>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("1", "1.0")]
    [InlineData("true", "1.0")]
    [InlineData("false", "0.0")]
    [InlineData("null", "float_type: Input should be a valid number")]
    [InlineData("[]", "float_type: Input should be a valid number")]
    [InlineData("1e+300", "1e+300")]
    [InlineData("Infinity", "null")]
    [InlineData("NaN", "null")]
    [InlineData("123456789012345.5", "123456789012345.5")]
    [InlineData("0.1", "0.1")]
    [InlineData("-0.0", "-0.0")]
    [InlineData("1e+16", "1e+16")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("1000000000000000.0", "1000000000000000.0")]
    public void Json_is_read_by_pydantics_rules(string json, string expected) => Assert.Equal(expected, Reading.OfJson<double, DoubleModel>(json));
}
