using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

/// <summary>The expected texts are pydantic's own.</summary>
public sealed class BooleanModelTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("yes", "true")]
    [InlineData("Y", "true")]
    [InlineData("on", "true")]
    [InlineData("1", "true")]
    [InlineData("t", "true")]
    [InlineData("false", "false")]
    [InlineData("off", "false")]
    [InlineData("n", "false")]
    [InlineData("no", "false")]
    [InlineData("0", "false")]
    [InlineData("f", "false")]
    [InlineData(" true", "bool_parsing: Input should be a valid boolean, unable to interpret input")]
    [InlineData("2", "bool_parsing: Input should be a valid boolean, unable to interpret input")]
    [InlineData("", "bool_parsing: Input should be a valid boolean, unable to interpret input")]
    [InlineData("oN", "true")]
    [InlineData("1.0", "bool_parsing: Input should be a valid boolean, unable to interpret input")]
    public void Text_is_read_by_pydantics_rules(string text, string expected)
    {
        Assert.Equal(expected, Reading.OfText<bool, BooleanModel>(text));
        Assert.Equal(expected, Reading.OfJson<bool, BooleanModel>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("0", "false")]
    [InlineData("1", "true")]
    [InlineData("2", "bool_parsing: Input should be a valid boolean, unable to interpret input")]
    [InlineData("0.0", "false")]
    [InlineData("1.0", "true")]
    [InlineData("1.1", "bool_type: Input should be a valid boolean")]
    [InlineData("null", "bool_type: Input should be a valid boolean")]
    [InlineData("[]", "bool_type: Input should be a valid boolean")]
    [InlineData("-1", "bool_parsing: Input should be a valid boolean, unable to interpret input")]
    [InlineData("1000000000000000000000000000000", "bool_type: Input should be a valid boolean")]
    [InlineData("NaN", "bool_type: Input should be a valid boolean")]
    public void Json_is_read_by_pydantics_rules(string json, string expected) => Assert.Equal(expected, Reading.OfJson<bool, BooleanModel>(json));
}
