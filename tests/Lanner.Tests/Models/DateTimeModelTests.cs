using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

/// <summary>The expected texts are pydantic's own.</summary>
public sealed class DateTimeModelTests
{
    [Theory]
    [InlineData("2020", "\"1970-01-01T00:33:40Z\"")]
    [InlineData("2020-01-01", "\"2020-01-01T00:00:00\"")]
    [InlineData("2020-01-01T", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("2020-01-01T00", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("2020-01-01T00:00", "\"2020-01-01T00:00:00\"")]
    [InlineData("2020-01-01x00:00", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("2020-13-01T00:00", "datetime_from_date_parsing: Input should be a valid datetime or date, month value is outside expected range of 1-12 {\"error\":\"month value is outside expected range of 1-12\"}")]
    [InlineData("2020-01-01T25:00", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("x", "datetime_from_date_parsing: Input should be a valid datetime or date, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("", "datetime_from_date_parsing: Input should be a valid datetime or date, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("2020-01-01T00:00:00.", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("2020-01-01T00:00:00.1234567", "\"2020-01-01T00:00:00.123456\"")]
    [InlineData("2020-01-01T00:00:00,5", "\"2020-01-01T00:00:00.500000\"")]
    [InlineData("2020-01-01t00:00:00Z", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("2020-01-01_00:00:00z", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("2020-01-01 00:00:00.000001+00:00", "\"2020-01-01T00:00:00.000001Z\"")]
    [InlineData("2020-01-01T00:00:00+25:00", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("2020-01-01T00:00:00+01:60", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("2020-01-01T00:00:00x", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("2020-01-01T00:00:00Zx", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("2020-01-01x", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("0000-01-01T00:00", "datetime_parsing: Input should be a valid datetime, year 0 is out of range {\"error\":\"year 0 is out of range\"}")]
    [InlineData("1e3", "datetime_from_date_parsing: Input should be a valid datetime or date, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("1577836800", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("1577836800.5", "\"2020-01-01T00:00:00.500000Z\"")]
    [InlineData("-1577836800", "\"1920-01-02T00:00:00Z\"")]
    [InlineData("20000000000", "\"2603-10-11T11:33:20Z\"")]
    [InlineData("20000000001", "\"1970-08-20T11:33:20.001000Z\"")]
    [InlineData("nan", "datetime_from_date_parsing: Input should be a valid datetime or date, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("999999999999999999999", "datetime_from_date_parsing: Input should be a valid datetime or date, invalid date separator, expected `-` {\"error\":\"invalid date separator, expected `-`\"}")]
    [InlineData(" 2020-01-01T00:00", "datetime_from_date_parsing: Input should be a valid datetime or date, invalid character in year {\"error\":\"invalid character in year\"}")]
    [InlineData("2020-01-01T00:00:0", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("2020-01-01T0000", "datetime_from_date_parsing: Input should be a valid datetime or date, unexpected extra characters at the end of the input {\"error\":\"unexpected extra characters at the end of the input\"}")]
    [InlineData("1.", "\"1970-01-01T00:00:01Z\"")]
    [InlineData(".5", "\"1970-01-01T00:00:00.500000Z\"")]
    [InlineData("+5", "\"1970-01-01T00:00:05Z\"")]
    [InlineData("2020-02-30", "datetime_from_date_parsing: Input should be a valid datetime or date, day value is outside expected range {\"error\":\"day value is outside expected range\"}")]
    [InlineData("2020/01/01", "datetime_from_date_parsing: Input should be a valid datetime or date, invalid date separator, expected `-` {\"error\":\"invalid date separator, expected `-`\"}")]
    [InlineData("2020-1-01", "datetime_from_date_parsing: Input should be a valid datetime or date, input is too short {\"error\":\"input is too short\"}")]
    [InlineData("2020-01-x1", "datetime_from_date_parsing: Input should be a valid datetime or date, invalid character in day {\"error\":\"invalid character in day\"}")]
    public void Text_is_read_by_pydantics_rules(string text, string expected)
    {
        Assert.Equal(expected, Reading.OfText<DateTime, DateTimeModel>(text));
        Assert.Equal(expected, Reading.OfJson<DateTime, DateTimeModel>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("1577836800", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("1577836800.5", "\"2020-01-01T00:00:00.500000Z\"")]
    [InlineData("1.5", "\"1970-01-01T00:00:01.500000Z\"")]
    [InlineData("-1.5", "\"1969-12-31T23:59:58.500000Z\"")]
    [InlineData("20000000001", "\"1970-08-20T11:33:20.001000Z\"")]
    [InlineData("1e+20", "datetime_parsing: Input should be a valid datetime, dates after 9999 are not supported as unix timestamps {\"error\":\"dates after 9999 are not supported as unix timestamps\"}")]
    [InlineData("-1e+20", "datetime_parsing: Input should be a valid datetime, dates before 0000 are not supported as unix timestamps {\"error\":\"dates before 0000 are not supported as unix timestamps\"}")]
    [InlineData("NaN", "datetime_parsing: Input should be a valid datetime, NaN values not permitted {\"error\":\"NaN values not permitted\"}")]
    [InlineData("Infinity", "datetime_parsing: Input should be a valid datetime, dates after 9999 are not supported as unix timestamps {\"error\":\"dates after 9999 are not supported as unix timestamps\"}")]
    [InlineData("true", "datetime_type: Input should be a valid datetime")]
    [InlineData("null", "datetime_type: Input should be a valid datetime")]
    [InlineData("[]", "datetime_type: Input should be a valid datetime")]
    [InlineData("1000000000000000000000000000000", "datetime_parsing: Input should be a valid datetime, dates after 9999 are not supported as unix timestamps {\"error\":\"dates after 9999 are not supported as unix timestamps\"}")]
    public void Json_is_read_by_pydantics_rules(string json, string expected) => Assert.Equal(expected, Reading.OfJson<DateTime, DateTimeModel>(json));
}
