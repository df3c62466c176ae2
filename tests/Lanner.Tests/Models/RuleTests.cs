using System.Diagnostics;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

public sealed class RuleTests
{
    [Theory]
    [InlineData("a", "string_too_short: String should have at least 2 characters {\"min_length\":2}")]
    [InlineData("😀", "string_too_short: String should have at least 2 characters {\"min_length\":2}")]
    [InlineData("ab", "ok")]
    [InlineData("😀😀😀", "ok")]
    [InlineData("😀😀😀😀", "string_too_long: String should have at most 3 characters {\"max_length\":3}")]
    [InlineData("abcd", "string_too_long: String should have at most 3 characters {\"max_length\":3}")]
    [InlineData("abx", "string_pattern_mismatch: String should match pattern '^[^x]+$' {\"pattern\":\"^[^x]+$\"}")]
    public void Strings_are_checked_for_length_in_code_points_then_for_the_pattern(string text, string expected) => Assert.Equal(
        expected, Reading.OfRule<string, StringModel>($"\"{text}\"", new StringRule { MinLength = 2, MaxLength = 3, Pattern = "^[^x]+$" }));

    [Fact]
    public void One_is_singular() => Assert.Equal(
        "string_too_short: String should have at least 1 character {\"min_length\":1}", Reading.OfRule<string, StringModel>("\"\"", new StringRule { MinLength = 1 }));

    [Theory]
    [InlineData("^[a-z]$", "a", true)]
    [InlineData("^[a-z]$", "a\n", false)]
    [InlineData("b", "abc", true)]
    [InlineData("^b", "abc", false)]
    [InlineData("[$]$", "a$", true)]
    [InlineData("[]$]x", "$x", true)]
    [InlineData(@"\$$", "1$", true)]
    [InlineData("^(a|b)$", "b\n", false)]
    [InlineData("^(?=.*\\d).{4,}$", "abc1", true)]
    [InlineData("^(?=.*\\d).{4,}$", "abcd", false)]
    [InlineData(@"^[A-Z]{3}-\d{4}$", "ABC-1234", true)]
    [InlineData(@"^[A-Z]{3}-\d{4}$", "ABC-12345", false)]
    [InlineData(@"^[A-Z]{3}-\d{4}$", "ABc-1234", false)]
    [InlineData(@"^\d{2,3}$", "1", false)]
    [InlineData(@"^\d{2,3}$", "12", true)]
    [InlineData(@"^\d{2,3}$", "123", true)]
    [InlineData(@"^\d{2,3}$", "1234", false)]
    [InlineData(@"^\d+$", "١٢", true)]
    [InlineData(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", "ada@example.com", true)]
    [InlineData(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", "é@ü.漢", true)]
    [InlineData(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", "a@b@example.com", false)]
    [InlineData(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", "a@b c.de", false)]
    [InlineData(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", "a@b\u2003c.de", false)]
    [InlineData(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", "a@b.", false)]
    [InlineData(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", "a@b.c.d", true)]
    [InlineData("^a?b*c$", "c", true)]
    [InlineData("^a?b*c$", "abbbc", true)]
    [InlineData("^a?b*c$", "aac", false)]
    [InlineData("^$", "", true)]
    [InlineData("^$", "x", false)]
    [InlineData("^.$", "\n", false)]
    public void A_pattern_searches_and_its_dollar_is_the_very_end(string pattern, string text, bool matches)
    {
        var rule = new StringRule { Pattern = pattern };
        Assert.Equal(matches, rule.Check(text) is null);
        Assert.Equal(pattern, rule.Describe(StringModel.Schema(SchemaMode.Input)).Pattern);
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    [InlineData(@"^(?=(a+)+$)")]
    public void No_pattern_takes_long(string pattern)
    {
        var rule = new StringRule { Pattern = pattern };
        var watch = Stopwatch.StartNew();
        Assert.NotNull(rule.Check("x@" + new string('a', 50_000) + "@!"));
        Assert.NotNull(rule.Check(new string('a', 5_000) + "!"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("0", "greater_than: Input should be greater than 0 {\"gt\":0}")]
    [InlineData("12", "less_than_equal: Input should be less than or equal to 10 {\"le\":10}")]
    [InlineData("7", "multiple_of: Input should be a multiple of 2 {\"multiple_of\":2}")]
    [InlineData("13", "multiple_of: Input should be a multiple of 2 {\"multiple_of\":2}")]
    [InlineData("4", "ok")]
    public void Integers_are_checked_in_pydantics_order(string json, string expected) =>
        Assert.Equal(expected, Reading.OfRule<int, Int32Model>(json, new NumberRule<int> { Gt = 0, Le = 10, MultipleOf = 2 }));

    [Theory]
    [InlineData("2.5", "greater_than_equal: Input should be greater than or equal to 3 {\"ge\":3.0}")]
    [InlineData("10.5", "less_than: Input should be less than 10.5 {\"lt\":10.5}")]
    [InlineData("NaN", "less_than: Input should be less than 10.5 {\"lt\":10.5}")]
    [InlineData("3", "ok")]
    public void Floats_tell_the_bound_shortest_and_in_their_own_form(string json, string expected) =>
        Assert.Equal(expected, Reading.OfRule<double, DoubleModel>(json, new NumberRule<double> { Ge = 3, Lt = 10.5 }));

    [Fact]
    public void Float_rules_know_infinity_large_bounds_and_inexact_multiples()
    {
        Assert.Equal("finite_number: Input should be a finite number", Reading.OfRule<double, DoubleModel>("Infinity", new NumberRule<double> { AllowInfNan = false }));
        Assert.Equal("greater_than: Input should be greater than 100000000000000000000 {\"gt\":1e+20}", Reading.OfRule<double, DoubleModel>("1", new NumberRule<double> { Gt = 1e20 }));
        Assert.Equal("greater_than: Input should be greater than 0.0000001 {\"gt\":1e-07}", Reading.OfRule<double, DoubleModel>("0", new NumberRule<double> { Gt = 1e-7 }));
        Assert.Equal("ok", Reading.OfRule<double, DoubleModel>("0.3", new NumberRule<double> { MultipleOf = 0.1 }));
        Assert.Equal("multiple_of: Input should be a multiple of 0.1 {\"multiple_of\":0.1}", Reading.OfRule<double, DoubleModel>("0.35", new NumberRule<double> { MultipleOf = 0.1 }));
    }

    [Theory]
    [InlineData("0.001", "decimal_max_places: Decimal input should have no more than 1 decimal place {\"decimal_places\":1}")]
    [InlineData("12345", "decimal_max_digits: Decimal input should have no more than 3 digits in total {\"max_digits\":3}")]
    [InlineData("1.25", "decimal_max_places: Decimal input should have no more than 1 decimal place {\"decimal_places\":1}")]
    [InlineData("123.0", "decimal_whole_digits: Decimal input should have no more than 2 digits before the decimal point {\"whole_digits\":2}")]
    [InlineData("1.50000", "ok")]
    [InlineData("-1", "greater_than: Input should be greater than 0 {\"gt\":0}")]
    public void Decimals_are_checked_for_digits_then_for_bounds(string json, string expected) =>
        Assert.Equal(expected, Reading.OfRule<decimal, DecimalModel>(json, new DecimalRule { MaxDigits = 3, DecimalPlaces = 1, Gt = 0 }));

    [Fact]
    public void Collections_are_counted_after_their_items_are_read()
    {
        var list = new CountRule<List<int>, int> { MinLength = 2, MaxLength = 3 };
        Assert.Equal("too_short: List should have at least 2 items after validation, not 1 {\"field_type\":\"List\",\"min_length\":2,\"actual_length\":1}", Reading.OfRule<List<int>, ListModel<int, Int32Model>>("[1]", list));
        Assert.Equal("too_long: List should have at most 3 items after validation, not 4 {\"field_type\":\"List\",\"max_length\":3,\"actual_length\":4}", Reading.OfRule<List<int>, ListModel<int, Int32Model>>("[1,2,3,4]", list));
        Assert.Equal("int_parsing at 0: Input should be a valid integer, unable to parse string as an integer", Reading.OfRule<List<int>, ListModel<int, Int32Model>>("[\"x\"]", list));
        var set = new CountRule<HashSet<int>, int> { MaxLength = 1 };
        Assert.Equal("too_long: Set should have at most 1 item after validation, not more {\"field_type\":\"Set\",\"max_length\":1,\"actual_length\":null}", Reading.OfRule<HashSet<int>, HashSetModel<int, Int32Model>>("[1,2,3]", set));
        Assert.Equal("ok", Reading.OfRule<HashSet<int>, HashSetModel<int, Int32Model>>("[1,1]", set));
        var dictionary = new CountRule<Dictionary<string, int>, KeyValuePair<string, int>> { MinLength = 1 };
        Assert.Equal("too_short: Dictionary should have at least 1 item after validation, not 0 {\"field_type\":\"Dictionary\",\"min_length\":1,\"actual_length\":0}", Reading.OfRule<Dictionary<string, int>, DictionaryModel<string, StringModel, int, Int32Model>>("{}", dictionary));
    }

    [Fact]
    public void Bytes_and_fixed_strings_have_rules()
    {
        Assert.Equal("bytes_too_short: Data should have at least 2 bytes {\"min_length\":2}", Reading.OfRule<byte[], BytesModel>("\"a\"", new BytesRule { MinLength = 2 }));
        Assert.Equal("bytes_too_long: Data should have at most 1 byte {\"max_length\":1}", Reading.OfRule<byte[], BytesModel>("\"é\"", new BytesRule { MaxLength = 1 }));
        Assert.Equal("literal_error: Input should be 'a' or 'b' {\"expected\":\"'a' or 'b'\"}", Reading.OfRule<string, StringModel>("\"c\"", new OneOfRule("a", "b")));
        Assert.Equal("string_too_short: String should have at least 2 characters {\"min_length\":2}", Reading.OfRule<string, StringModel>("\"a\"", Rules.All(new OneOfRule("a"), new StringRule { MinLength = 2 })));
    }

    [Fact]
    public void Rules_describe_the_alternative_they_mean()
    {
        var price = new DecimalRule { Gt = 0, Le = 10.5m }.Describe(NullableModel<decimal, DecimalModel>.Schema(SchemaMode.Input));
        Assert.Equal(["number", "string", "null"], price.AnyOf!.Select(schema => schema.Type));
        Assert.Equal("0", price.AnyOf![0].ExclusiveMinimumJson);
        Assert.Equal("10.5", price.AnyOf[0].MaximumJson);
        Assert.Null(price.AnyOf[1].ExclusiveMinimumJson);
        Assert.Equal("3.0", new NumberRule<double> { Ge = 3 }.Describe(DoubleModel.Schema(SchemaMode.Input)).MinimumJson);
        Assert.Equal(2, new CountRule<HashSet<int>, int> { MinLength = 2 }.Describe(HashSetModel<int, Int32Model>.Schema(SchemaMode.Input)).MinItems);
        Assert.Equal("[\"a\",\"b\"]", new OneOfRule("a", "b").Describe(StringModel.Schema(SchemaMode.Input)).EnumJson);
    }
}
