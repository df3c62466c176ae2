using System.ComponentModel;
using System.Globalization;

namespace Lanner.Runtime;

/// <summary>
/// The catalogue of error kinds: types, messages and contexts are those of pydantic 2 in its Python mode, which FastAPI puts on the wire
/// (https://docs.pydantic.dev/latest/errors/validation_errors/).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ErrorDetails
{
    internal const string ValueErrorType = "value_error";
    internal const string TooManyErrorsType = "too_many_errors";

    /// <summary>A required parameter or member is absent.</summary>
    public static ErrorDetail Missing { get; } = new("missing", "Field required");

    /// <summary>A member that the model forbids.</summary>
    public static ErrorDetail ExtraForbidden { get; } = new("extra_forbidden", "Extra inputs are not permitted");

    /// <summary>An object is wanted for a model.</summary>
    public static ErrorDetail ModelAttributesType { get; } =
        new("model_attributes_type", "Input should be a valid dictionary or object to extract fields from");

    /// <summary>An object is wanted for a dictionary.</summary>
    public static ErrorDetail DictType { get; } = new("dict_type", "Input should be a valid dictionary");

    /// <summary>An array is wanted for a list.</summary>
    public static ErrorDetail ListType { get; } = new("list_type", "Input should be a valid list");

    /// <summary>An array is wanted for a set.</summary>
    public static ErrorDetail SetType { get; } = new("set_type", "Input should be a valid set");

    /// <summary>An array is wanted for a tuple.</summary>
    public static ErrorDetail TupleType { get; } = new("tuple_type", "Input should be a valid tuple");

    /// <summary>No member tells which type of a union is meant.</summary>
    /// <param name="discriminator">Name of the member.</param>
    public static ErrorDetail UnionTagNotFound(string discriminator) => new(
        "union_tag_not_found", $"Unable to extract tag using discriminator '{discriminator}'", Context("discriminator", $"'{discriminator}'"));

    /// <summary>A member tells of a type that the union does not have.</summary>
    /// <param name="discriminator">Name of the member.</param>
    /// <param name="tag">Its value.</param>
    /// <param name="expected">All tags.</param>
    public static ErrorDetail UnionTagInvalid(string discriminator, string tag, IReadOnlyList<string> expected)
    {
        var tags = string.Join(", ", expected.Select(one => $"'{one}'"));
        return new(
            "union_tag_invalid",
            $"Input tag '{tag}' found using '{discriminator}' does not match any of the expected tags: {tags}",
            $"{{\"discriminator\":{JsonText.Quote($"'{discriminator}'")},\"tag\":{JsonText.Quote(tag)},\"expected_tags\":{JsonText.Quote(tags)}}}");
    }

    /// <summary>A string is wanted.</summary>
    public static ErrorDetail StringType { get; } = new("string_type", "Input should be a valid string");

    /// <summary>A string with half of a surrogate pair.</summary>
    public static ErrorDetail StringUnicode { get; } =
        new("string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string");

    /// <summary>A text with U+0000 where the application allows none.</summary>
    public static ErrorDetail StringNullCharacter { get; } =
        new("string_null_character", "String should not contain the null character (U+0000)");

    /// <summary>The last entry of a list from which errors may have been left out.</summary>
    /// <param name="maxErrors">How many are told at most.</param>
    /// <param name="maxSize">How many bytes the answer has at most.</param>
    internal static ErrorDetail TooManyErrors(int maxErrors, int maxSize) => new(
        TooManyErrorsType,
        string.Create(
            CultureInfo.InvariantCulture,
            $"At most {maxErrors} error{Plural(maxErrors)} are reported, in at most {maxSize} bytes; others may have been left out"),
        Context("max_errors", maxErrors));

    /// <summary>An integer is wanted.</summary>
    public static ErrorDetail IntType { get; } = new("int_type", "Input should be a valid integer");

    /// <summary>Text that is no integer.</summary>
    public static ErrorDetail IntParsing { get; } =
        new("int_parsing", "Input should be a valid integer, unable to parse string as an integer");

    /// <summary>A number with a fraction where an integer is wanted.</summary>
    public static ErrorDetail IntFromFloat { get; } =
        new("int_from_float", "Input should be a valid integer, got a number with a fractional part");

    /// <summary>An integer too large for its type.</summary>
    public static ErrorDetail IntParsingSize { get; } =
        new("int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size");

    /// <summary>A number is wanted.</summary>
    public static ErrorDetail FloatType { get; } = new("float_type", "Input should be a valid number");

    /// <summary>Text that is no number.</summary>
    public static ErrorDetail FloatParsing { get; } =
        new("float_parsing", "Input should be a valid number, unable to parse string as a number");

    /// <summary>Not a number, or infinite.</summary>
    public static ErrorDetail FiniteNumber { get; } = new("finite_number", "Input should be a finite number");

    /// <summary>A boolean is wanted.</summary>
    public static ErrorDetail BoolType { get; } = new("bool_type", "Input should be a valid boolean");

    /// <summary>A value that means neither true nor false.</summary>
    public static ErrorDetail BoolParsing { get; } =
        new("bool_parsing", "Input should be a valid boolean, unable to interpret input");

    /// <summary>A decimal is wanted.</summary>
    public static ErrorDetail DecimalType { get; } =
        new("decimal_type", "Decimal input should be an integer, float, string or Decimal object");

    /// <summary>Text that is no decimal.</summary>
    public static ErrorDetail DecimalParsing { get; } = new("decimal_parsing", "Input should be a valid decimal");

    /// <summary>A string is wanted for bytes.</summary>
    public static ErrorDetail BytesType { get; } = new("bytes_type", "Input should be a valid bytes");

    /// <summary>A date is wanted.</summary>
    public static ErrorDetail DateType { get; } = new("date_type", "Input should be a valid date");

    /// <summary>A moment within the day where a date is wanted.</summary>
    public static ErrorDetail DateFromDatetimeInexact { get; } =
        new("date_from_datetime_inexact", "Datetimes provided to dates should have zero time - e.g. be exact dates");

    /// <summary>A date with time is wanted.</summary>
    public static ErrorDetail DatetimeType { get; } = new("datetime_type", "Input should be a valid datetime");

    /// <summary>A time of day is wanted.</summary>
    public static ErrorDetail TimeType { get; } = new("time_type", "Input should be a valid time");

    /// <summary>A time without zone is wanted.</summary>
    public static ErrorDetail TimezoneNaive { get; } = new("timezone_naive", "Input should not have timezone info");

    /// <summary>A duration is wanted.</summary>
    public static ErrorDetail TimeDeltaType { get; } = new("time_delta_type", "Input should be a valid timedelta");

    /// <summary>A UUID is wanted.</summary>
    public static ErrorDetail UuidType { get; } = new("uuid_type", "UUID input should be a string, bytes or UUID object");

    /// <summary>A URL is wanted.</summary>
    public static ErrorDetail UrlType { get; } = new("url_type", "URL input should be a string or URL");

    /// <summary>What a rule of the user refuses.</summary>
    /// <param name="reason">The user's words.</param>
    public static ErrorDetail ValueError(string reason) => new(ValueErrorType, $"Value error, {reason}", "{\"error\":{}}");

    /// <summary>Text where a file is wanted; the text is FastAPI's.</summary>
    public static ErrorDetail UploadExpected { get; } =
        ValueError("Expected UploadFile, received: <class 'str'>");

    /// <summary>A text that holds JSON is wanted.</summary>
    public static ErrorDetail JsonType { get; } = new("json_type", "JSON input should be string, bytes or bytearray");

    /// <summary>A text is no JSON where it should be.</summary>
    /// <param name="error">What Python's json module says.</param>
    public static ErrorDetail InvalidJsonText(string error) => new("json_invalid", $"Invalid JSON: {error}", Context("error", error));

    /// <summary>The body is no JSON; FastAPI's own text.</summary>
    /// <param name="error">What Python's json module says.</param>
    public static ErrorDetail JsonInvalid(string error) => new("json_invalid", "JSON decode error", Context("error", error));

    /// <summary>A collection with too few items.</summary>
    public static ErrorDetail TooShort(string fieldType, int minLength, int actualLength) => new(
        "too_short",
        string.Create(CultureInfo.InvariantCulture, $"{fieldType} should have at least {minLength} item{Plural(minLength)} after validation, not {actualLength}"),
        string.Create(CultureInfo.InvariantCulture, $"{{\"field_type\":\"{fieldType}\",\"min_length\":{minLength},\"actual_length\":{actualLength}}}"));

    /// <summary>A collection with too many items; the actual length of a set is not told.</summary>
    public static ErrorDetail TooLong(string fieldType, int maxLength, int? actualLength)
    {
        var actual = actualLength?.ToString(CultureInfo.InvariantCulture);
        return new(
            "too_long",
            string.Create(CultureInfo.InvariantCulture, $"{fieldType} should have at most {maxLength} item{Plural(maxLength)} after validation, not {actual ?? "more"}"),
            string.Create(CultureInfo.InvariantCulture, $"{{\"field_type\":\"{fieldType}\",\"max_length\":{maxLength},\"actual_length\":{actual ?? "null"}}}"));
    }

    /// <summary>A string with too few code points.</summary>
    public static ErrorDetail StringTooShort(int minLength) => Length("string_too_short", "String should have at least", "character", "min_length", minLength);

    /// <summary>A string with too many code points.</summary>
    public static ErrorDetail StringTooLong(int maxLength) => Length("string_too_long", "String should have at most", "character", "max_length", maxLength);

    /// <summary>A string without a match of the pattern.</summary>
    public static ErrorDetail StringPatternMismatch(string pattern) =>
        new("string_pattern_mismatch", $"String should match pattern '{pattern}'", Context("pattern", pattern));

    /// <summary>A string that could not be compared with the pattern in the time that a request has.</summary>
    internal static ErrorDetail StringPatternTimeout(string pattern) => new(
        "string_pattern_timeout", $"String could not be matched with pattern '{pattern}' in the time allowed", Context("pattern", pattern));

    /// <summary>Too few bytes.</summary>
    public static ErrorDetail BytesTooShort(int minLength) => Length("bytes_too_short", "Data should have at least", "byte", "min_length", minLength);

    /// <summary>Too many bytes.</summary>
    public static ErrorDetail BytesTooLong(int maxLength) => Length("bytes_too_long", "Data should have at most", "byte", "max_length", maxLength);

    /// <summary>A number at or below its exclusive bound.</summary>
    /// <param name="text">The bound as people read it, such as <c>3</c>.</param>
    /// <param name="json">The bound as JSON in the type's own form, such as <c>3.0</c>.</param>
    public static ErrorDetail GreaterThan(string text, string json) =>
        new("greater_than", $"Input should be greater than {text}", $"{{\"gt\":{json}}}");

    /// <summary>A number below its bound.</summary>
    /// <inheritdoc cref="GreaterThan"/>
    public static ErrorDetail GreaterThanEqual(string text, string json) =>
        new("greater_than_equal", $"Input should be greater than or equal to {text}", $"{{\"ge\":{json}}}");

    /// <summary>A number at or above its exclusive bound.</summary>
    /// <inheritdoc cref="GreaterThan"/>
    public static ErrorDetail LessThan(string text, string json) =>
        new("less_than", $"Input should be less than {text}", $"{{\"lt\":{json}}}");

    /// <summary>A number above its bound.</summary>
    /// <inheritdoc cref="GreaterThan"/>
    public static ErrorDetail LessThanEqual(string text, string json) =>
        new("less_than_equal", $"Input should be less than or equal to {text}", $"{{\"le\":{json}}}");

    /// <summary>A number that is no multiple of another.</summary>
    /// <inheritdoc cref="GreaterThan"/>
    public static ErrorDetail MultipleOf(string text, string json) =>
        new("multiple_of", $"Input should be a multiple of {text}", $"{{\"multiple_of\":{json}}}");

    /// <summary>A decimal with too many digits.</summary>
    public static ErrorDetail DecimalMaxDigits(int maxDigits) => new(
        "decimal_max_digits",
        string.Create(CultureInfo.InvariantCulture, $"Decimal input should have no more than {maxDigits} digit{Plural(maxDigits)} in total"),
        Context("max_digits", maxDigits));

    /// <summary>A decimal with too many digits behind the point.</summary>
    public static ErrorDetail DecimalMaxPlaces(int decimalPlaces) => new(
        "decimal_max_places",
        string.Create(CultureInfo.InvariantCulture, $"Decimal input should have no more than {decimalPlaces} decimal place{Plural(decimalPlaces)}"),
        Context("decimal_places", decimalPlaces));

    /// <summary>A decimal with too many digits before the point.</summary>
    public static ErrorDetail DecimalWholeDigits(int wholeDigits) => new(
        "decimal_whole_digits",
        string.Create(CultureInfo.InvariantCulture, $"Decimal input should have no more than {wholeDigits} digit{Plural(wholeDigits)} before the decimal point"),
        Context("whole_digits", wholeDigits));

    /// <summary>A value outside an enum.</summary>
    /// <param name="expected">The allowed values, such as <c>'a' or 'b'</c>.</param>
    public static ErrorDetail Enum(string expected) => new("enum", $"Input should be {expected}", Context("expected", expected));

    /// <summary>A string outside a set of allowed ones.</summary>
    /// <inheritdoc cref="Enum"/>
    public static ErrorDetail LiteralError(string expected) => new("literal_error", $"Input should be {expected}", Context("expected", expected));

    /// <summary>A date in the year 0.</summary>
    /// <param name="error">The reason.</param>
    public static ErrorDetail DateParsing(string error) => Parsing("date_parsing", "Input should be a valid date in the format YYYY-MM-DD, ", error);

    /// <summary>Text or a number that is no date.</summary>
    /// <inheritdoc cref="DateParsing"/>
    public static ErrorDetail DateFromDatetimeParsing(string error) =>
        Parsing("date_from_datetime_parsing", "Input should be a valid date or datetime, ", error);

    /// <summary>A number that is no date with time, or one outside the calendar.</summary>
    /// <inheritdoc cref="DateParsing"/>
    public static ErrorDetail DatetimeParsing(string error) => Parsing("datetime_parsing", "Input should be a valid datetime, ", error);

    /// <summary>Text that is no date with time.</summary>
    /// <inheritdoc cref="DateParsing"/>
    public static ErrorDetail DatetimeFromDateParsing(string error) =>
        Parsing("datetime_from_date_parsing", "Input should be a valid datetime or date, ", error);

    /// <summary>Text or a number that is no time of day.</summary>
    /// <inheritdoc cref="DateParsing"/>
    public static ErrorDetail TimeParsing(string error) => Parsing("time_parsing", "Input should be in a valid time format, ", error);

    /// <summary>Text or a number that is no duration.</summary>
    /// <inheritdoc cref="DateParsing"/>
    public static ErrorDetail TimeDeltaParsing(string error) => Parsing("time_delta_parsing", "Input should be a valid timedelta, ", error);

    /// <summary>Text that is no UUID.</summary>
    /// <inheritdoc cref="DateParsing"/>
    public static ErrorDetail UuidParsing(string error) => Parsing("uuid_parsing", "Input should be a valid UUID, ", error);

    /// <summary>Text that is no URL.</summary>
    /// <inheritdoc cref="DateParsing"/>
    public static ErrorDetail UrlParsing(string error) => Parsing("url_parsing", "Input should be a valid URL, ", error);

    /// <summary>A URL that is no web address.</summary>
    public static ErrorDetail UrlScheme { get; } = new("url_scheme", "URL scheme should be 'http' or 'https'", "{\"expected_schemes\":\"'http' or 'https'\"}");

    /// <summary>A URL with too many characters.</summary>
    public static ErrorDetail UrlTooLong(int maxLength) => Length("url_too_long", "URL should have at most", "character", "max_length", maxLength);

    /// <summary>Text that is no mail address.</summary>
    /// <param name="reason">What is wrong, in email-validator's words.</param>
    public static ErrorDetail EmailParsing(string reason) => new(ValueErrorType, $"value is not a valid email address: {reason}", Context("reason", reason));

    /// <summary>Text that does not decode to bytes.</summary>
    /// <param name="encoding">The encoding, such as <c>base64</c>.</param>
    /// <param name="error">What is wrong.</param>
    public static ErrorDetail BytesInvalidEncoding(string encoding, string error) =>
        new("bytes_invalid_encoding", $"Data should be valid {encoding}: {error}", $"{{\"encoding\":{JsonText.Quote(encoding)},\"encoding_error\":{JsonText.Quote(error)}}}");

    private static ErrorDetail Parsing(string type, string message, string error) => new(type, message + error, Context("error", error));

    private static ErrorDetail Length(string type, string message, string unit, string key, int length) => new(
        type, string.Create(CultureInfo.InvariantCulture, $"{message} {length} {unit}{Plural(length)}"), Context(key, length));

    private static string Plural(int count) => count == 1 ? "" : "s";

    private static string Context(string key, int value) => string.Create(CultureInfo.InvariantCulture, $"{{\"{key}\":{value}}}");

    private static string Context(string key, string value) => $"{{\"{key}\":{JsonText.Quote(value)}}}";
}
