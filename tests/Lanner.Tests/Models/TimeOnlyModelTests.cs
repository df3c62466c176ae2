using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

/// <summary>The expected texts are pydantic's own.</summary>
public sealed class TimeOnlyModelTests
{
    [Theory]
    [InlineData("1", "time_parsing: Input should be in a valid time format, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("12:00", "\"12:00:00\"")]
    [InlineData("12:00:60", "time_parsing: Input should be in a valid time format, second value is outside expected range of 0-59 {\"error\":\"second value is outside expected range of 0-59\"}")]
    [InlineData("25:00", "time_parsing: Input should be in a valid time format, hour value is outside expected range of 0-23 {\"error\":\"hour value is outside expected range of 0-23\"}")]
    [InlineData("12:60", "time_parsing: Input should be in a valid time format, minute value is outside expected range of 0-59 {\"error\":\"minute value is outside expected range of 0-59\"}")]
    [InlineData("12-00", "time_parsing: Input should be in a valid time format, invalid time separator, expected `:` {\"error\":\"invalid time separator, expected `:`\"}")]
    [InlineData("12:00:00.1234567", "\"12:00:00.123456\"")]
    [InlineData("60", "time_parsing: Input should be in a valid time format, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("60.5", "time_parsing: Input should be in a valid time format, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("-1", "time_parsing: Input should be in a valid time format, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("86400", "time_parsing: Input should be in a valid time format, invalid time separator, expected `:` {\"error\":\"invalid time separator, expected `:`\"}")]
    [InlineData("", "time_parsing: Input should be in a valid time format, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("x", "time_parsing: Input should be in a valid time format, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("12:00x", "time_parsing: Input should be in a valid time format, invalid timezone sign {\"error\":\"invalid timezone sign\"}")]
    [InlineData("12:00:00.", "time_parsing: Input should be in a valid time format, second fraction digits missing after `.` {\"error\":\"second fraction digits missing after `.`\"}")]
    [InlineData("12:0x", "time_parsing: Input should be in a valid time format, invalid character in minute {\"error\":\"invalid character in minute\"}")]
    [InlineData("1x:00", "time_parsing: Input should be in a valid time format, invalid character in hour {\"error\":\"invalid character in hour\"}")]
    [InlineData("12:00:0", "time_parsing: Input should be in a valid time format, invalid character in second {\"error\":\"invalid character in second\"}")]
    public void Text_is_read_by_pydantics_rules(string text, string expected)
    {
        Assert.Equal(expected, Reading.OfText<TimeOnly, TimeOnlyModel>(text));
        Assert.Equal(expected, Reading.OfJson<TimeOnly, TimeOnlyModel>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("-1", "time_parsing: Input should be in a valid time format, time in seconds should be positive {\"error\":\"time in seconds should be positive\"}")]
    [InlineData("86400", "time_parsing: Input should be in a valid time format, numeric times may not exceed 86,399 seconds {\"error\":\"numeric times may not exceed 86,399 seconds\"}")]
    [InlineData("NaN", "time_parsing: Input should be in a valid time format, NaN values not permitted {\"error\":\"NaN values not permitted\"}")]
    [InlineData("true", "time_type: Input should be a valid time")]
    [InlineData("null", "time_type: Input should be a valid time")]
    [InlineData("[]", "time_type: Input should be a valid time")]
    public void Json_is_read_by_pydantics_rules(string json, string expected) => Assert.Equal(expected, Reading.OfJson<TimeOnly, TimeOnlyModel>(json));
}
