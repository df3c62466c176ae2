using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

/// <summary>The expected texts are pydantic's own.</summary>
public sealed class DecimalModelTests
{
    [Theory]
    [InlineData(" 1.5 ", "\"1.5\"")]
    [InlineData("NaN", "finite_number: Input should be a finite number")]
    [InlineData("Infinity", "finite_number: Input should be a finite number")]
    [InlineData("-inf", "finite_number: Input should be a finite number")]
    [InlineData("sNaN", "finite_number: Input should be a finite number")]
    [InlineData("1_000", "\"1000\"")]
    [InlineData("1__0", "\"10\"")]
    [InlineData("", "decimal_parsing: Input should be a valid decimal")]
    [InlineData("abc", "decimal_parsing: Input should be a valid decimal")]
    [InlineData(".5", "\"0.5\"")]
    [InlineData("5.", "\"5\"")]
    [InlineData("+.5", "\"0.5\"")]
    [InlineData("0x1", "decimal_parsing: Input should be a valid decimal")]
    [InlineData("1_", "\"1\"")]
    [InlineData("_1", "\"1\"")]
    [InlineData("1e", "decimal_parsing: Input should be a valid decimal")]
    [InlineData("1.5_0", "\"1.50\"")]
    [InlineData("-", "decimal_parsing: Input should be a valid decimal")]
    [InlineData(".", "decimal_parsing: Input should be a valid decimal")]
    [InlineData("NaN1", "finite_number: Input should be a finite number")]
    [InlineData("nan123", "finite_number: Input should be a finite number")]
    [InlineData("79228162514264337593543950335", "\"79228162514264337593543950335\"")]
    [InlineData("12345678901234567890.12345678", "\"12345678901234567890.12345678\"")]
    [InlineData("-1.10", "\"-1.10\"")]
    public void Text_is_read_by_pydantics_rules(string text, string expected)
    {
        Assert.Equal(expected, Reading.OfText<decimal, DecimalModel>(text));
        Assert.Equal(expected, Reading.OfJson<decimal, DecimalModel>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("true", "decimal_type: Decimal input should be an integer, float, string or Decimal object")]
    [InlineData("null", "decimal_type: Decimal input should be an integer, float, string or Decimal object")]
    [InlineData("[]", "decimal_type: Decimal input should be an integer, float, string or Decimal object")]
    [InlineData("1", "\"1\"")]
    [InlineData("NaN", "finite_number: Input should be a finite number")]
    [InlineData("Infinity", "finite_number: Input should be a finite number")]
    [InlineData("1.1", "\"1.1\"")]
    [InlineData("0.5", "\"0.5\"")]
    public void Json_is_read_by_pydantics_rules(string json, string expected) => Assert.Equal(expected, Reading.OfJson<decimal, DecimalModel>(json));
}
