using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

/// <summary>The expected texts are pydantic's own.</summary>
public sealed class DateOnlyModelTests
{
    [Theory]
    [InlineData("2020", "date_from_datetime_inexact: Datetimes provided to dates should have zero time - e.g. be exact dates")]
    [InlineData("2020-01-01", "\"2020-01-01\"")]
    [InlineData("2020-01-01T", "date_from_datetime_parsing: Input should be a valid date or datetime, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("2020-01-01T00:00", "\"2020-01-01\"")]
    [InlineData("2020-01-01T00:00:01", "date_from_datetime_inexact: Datetimes provided to dates should have zero time - e.g. be exact dates")]
    [InlineData("2020-13-01", "date_from_datetime_parsing: Input should be a valid date or datetime, month value is outside expected range of 1-12 {\"error\":\"month value is outside expected range of 1-12\"}")]
    [InlineData("2020-02-30", "date_from_datetime_parsing: Input should be a valid date or datetime, day value is outside expected range {\"error\":\"day value is outside expected range\"}")]
    [InlineData("2020-02-29", "\"2020-02-29\"")]
    [InlineData("x", "date_from_datetime_parsing: Input should be a valid date or datetime, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("", "date_from_datetime_parsing: Input should be a valid date or datetime, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("2020-01-01x", "date_from_datetime_parsing: Input should be a valid date or datetime, invalid datetime separator, expected `T`, `t`, `_` or space {\"error\":\"invalid datetime separator, expected `T`, `t`, `_` or space\"}")]
    [InlineData("0000-01-01", "date_parsing: Input should be a valid date in the format YYYY-MM-DD, year 0 is out of range {\"error\":\"year 0 is out of range\"}")]
    [InlineData("86400", "\"1970-01-02\"")]
    [InlineData("86401", "date_from_datetime_inexact: Datetimes provided to dates should have zero time - e.g. be exact dates")]
    [InlineData("2020-01-01T00:00:00Z", "\"2020-01-01\"")]
    [InlineData("2020/01/01", "date_from_datetime_parsing: Input should be a valid date or datetime, invalid date separator, expected `-` {\"error\":\"invalid date separator, expected `-`\"}")]
    [InlineData("0000-01-01T00:00", "date_parsing: Input should be a valid date in the format YYYY-MM-DD, year 0 is out of range {\"error\":\"year 0 is out of range\"}")]
    public void Text_is_read_by_pydantics_rules(string text, string expected)
    {
        Assert.Equal(expected, Reading.OfText<DateOnly, DateOnlyModel>(text));
        Assert.Equal(expected, Reading.OfJson<DateOnly, DateOnlyModel>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("0", "\"1970-01-01\"")]
    [InlineData("86400", "\"1970-01-02\"")]
    [InlineData("86401", "date_from_datetime_inexact: Datetimes provided to dates should have zero time - e.g. be exact dates")]
    [InlineData("1.5", "date_from_datetime_inexact: Datetimes provided to dates should have zero time - e.g. be exact dates")]
    [InlineData("86400.0", "\"1970-01-02\"")]
    [InlineData("true", "date_type: Input should be a valid date")]
    [InlineData("NaN", "date_from_datetime_parsing: Input should be a valid date or datetime, NaN values not permitted {\"error\":\"NaN values not permitted\"}")]
    [InlineData("1e+20", "date_from_datetime_parsing: Input should be a valid date or datetime, dates after 9999 are not supported as unix timestamps {\"error\":\"dates after 9999 are not supported as unix timestamps\"}")]
    [InlineData("-1000000000000000", "date_from_datetime_parsing: Input should be a valid date or datetime, dates before 0000 are not supported as unix timestamps {\"error\":\"dates before 0000 are not supported as unix timestamps\"}")]
    [InlineData("1000000000000000", "date_from_datetime_parsing: Input should be a valid date or datetime, dates after 9999 are not supported as unix timestamps {\"error\":\"dates after 9999 are not supported as unix timestamps\"}")]
    [InlineData("[]", "date_type: Input should be a valid date")]
    [InlineData("null", "date_type: Input should be a valid date")]
    public void Json_is_read_by_pydantics_rules(string json, string expected) => Assert.Equal(expected, Reading.OfJson<DateOnly, DateOnlyModel>(json));
}
