using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

/// <summary>The expected texts are pydantic's own.</summary>
public sealed class TimeSpanModelTests
{
    [Theory]
    [InlineData("P1DT2H", "\"P1DT2H\"")]
    [InlineData("PT1H", "\"PT1H\"")]
    [InlineData("P1W", "\"P7D\"")]
    [InlineData("P1Y", "\"P1Y\"")]
    [InlineData("P1M", "\"P30D\"")]
    [InlineData("PT1.5S", "\"PT1.5S\"")]
    [InlineData("PT", "time_delta_parsing: Input should be a valid timedelta, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("P", "time_delta_parsing: Input should be a valid timedelta, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("-P1D", "\"-P1D\"")]
    [InlineData("+P1D", "\"P1D\"")]
    [InlineData("1 02:03:04", "time_delta_parsing: Input should be a valid timedelta, invalid character in hour {\"error\":\"invalid character in hour\"}")]
    [InlineData("02:03:04", "\"PT2H3M4S\"")]
    [InlineData("02:03", "\"PT2H3M\"")]
    [InlineData("1 day", "\"P1D\"")]
    [InlineData("1 days, 02:03", "\"P1DT2H3M\"")]
    [InlineData("1 day 02:03:04.5", "\"P1DT2H3M4.5S\"")]
    [InlineData("-00:00:01", "\"-PT1S\"")]
    [InlineData("3.5", "time_delta_parsing: Input should be a valid timedelta, \"day\" identifier in duration not correctly formatted {\"error\":\"\\\"day\\\" identifier in duration not correctly formatted\"}")]
    [InlineData("10", "time_delta_parsing: Input should be a valid timedelta, \"day\" identifier in duration not correctly formatted {\"error\":\"\\\"day\\\" identifier in duration not correctly formatted\"}")]
    [InlineData("x", "time_delta_parsing: Input should be a valid timedelta, invalid digit in duration {\"error\":\"invalid digit in duration\"}")]
    [InlineData("", "time_delta_parsing: Input should be a valid timedelta, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("1 x", "time_delta_parsing: Input should be a valid timedelta, \"day\" identifier in duration not correctly formatted {\"error\":\"\\\"day\\\" identifier in duration not correctly formatted\"}")]
    [InlineData("P1D x", "time_delta_parsing: Input should be a valid timedelta, invalid digit in duration {\"error\":\"invalid digit in duration\"}")]
    [InlineData("P1DT", "\"P1D\"")]
    [InlineData("PT1", "time_delta_parsing: Input should be a valid timedelta, quantity invalid in time part of duration {\"error\":\"quantity invalid in time part of duration\"}")]
    [InlineData("P1.5D", "\"P1DT12H\"")]
    [InlineData("PT1.5H", "\"PT1H30M\"")]
    [InlineData("24:00", "\"P1D\"")]
    [InlineData("01:60", "time_delta_parsing: Input should be a valid timedelta, minute value is outside expected range of 0-59 {\"error\":\"minute value is outside expected range of 0-59\"}")]
    [InlineData("99999999999", "time_delta_parsing: Input should be a valid timedelta, invalid character in hour {\"error\":\"invalid character in hour\"}")]
    [InlineData("1 25:00", "time_delta_parsing: Input should be a valid timedelta, invalid character in hour {\"error\":\"invalid character in hour\"}")]
    [InlineData("P1H", "time_delta_parsing: Input should be a valid timedelta, quantity invalid in date part of duration {\"error\":\"quantity invalid in date part of duration\"}")]
    [InlineData("T1H", "time_delta_parsing: Input should be a valid timedelta, invalid digit in duration {\"error\":\"invalid digit in duration\"}")]
    [InlineData("PT1D", "time_delta_parsing: Input should be a valid timedelta, quantity invalid in time part of duration {\"error\":\"quantity invalid in time part of duration\"}")]
    [InlineData("02:03:04.1234567", "\"PT2H3M4.123456S\"")]
    [InlineData("P1DT1H1M1.000001S", "\"P1DT1H1M1.000001S\"")]
    [InlineData("p1dt1h", "time_delta_parsing: Input should be a valid timedelta, invalid digit in duration {\"error\":\"invalid digit in duration\"}")]
    [InlineData("1d", "\"P1D\"")]
    [InlineData("1 d 01:00", "\"P1DT1H\"")]
    [InlineData("1:00", "time_delta_parsing: Input should be a valid timedelta, \"day\" identifier in duration not correctly formatted {\"error\":\"\\\"day\\\" identifier in duration not correctly formatted\"}")]
    [InlineData("P1Y2M3W4D", "\"P1Y85D\"")]
    public void Text_is_read_by_pydantics_rules(string text, string expected)
    {
        Assert.Equal(expected, Reading.OfText<TimeSpan, TimeSpanModel>(text));
        Assert.Equal(expected, Reading.OfJson<TimeSpan, TimeSpanModel>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("10", "\"PT10S\"")]
    [InlineData("1.5", "\"PT1.5S\"")]
    [InlineData("-1.5", "\"-PT1.5S\"")]
    [InlineData("true", "\"PT1S\"")]
    [InlineData("1e+20", "time_delta_parsing: Input should be a valid timedelta, durations may not exceed 999,999,999 days {\"error\":\"durations may not exceed 999,999,999 days\"}")]
    [InlineData("NaN", "time_delta_parsing: Input should be a valid timedelta, NaN values not permitted {\"error\":\"NaN values not permitted\"}")]
    [InlineData("0", "\"PT0S\"")]
    [InlineData("86400", "\"P1D\"")]
    [InlineData("1e-06", "\"PT0.000001S\"")]
    [InlineData("[]", "time_delta_type: Input should be a valid timedelta")]
    [InlineData("null", "time_delta_type: Input should be a valid timedelta")]
    public void Json_is_read_by_pydantics_rules(string json, string expected) => Assert.Equal(expected, Reading.OfJson<TimeSpan, TimeSpanModel>(json));
}
