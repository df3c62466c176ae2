using System.Numerics;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

public sealed class IntegerModelTests
{
    private const string Parsing = "int_parsing: Input should be a valid integer, unable to parse string as an integer";
    private const string Size = "int_parsing_size: Unable to parse input string as an integer, exceeded maximum size";
    private const string Type = "int_type: Input should be a valid integer";
    private const string Fraction = "int_from_float: Input should be a valid integer, got a number with a fractional part";
    private const string Finite = "finite_number: Input should be a finite number";

    [Theory]
    [InlineData(" 1 ", "1")]
    [InlineData("+1", "1")]
    [InlineData("-1", "-1")]
    [InlineData("1_000", "1000")]
    [InlineData("1__0", Parsing)]
    [InlineData("_1", Parsing)]
    [InlineData("1_", Parsing)]
    [InlineData("-_1", Parsing)]
    [InlineData("1.0", "1")]
    [InlineData("-1.00", "-1")]
    [InlineData("1_0.0", "10")]
    [InlineData("1.", Parsing)]
    [InlineData(".0", Parsing)]
    [InlineData("1.5", Parsing)]
    [InlineData("1.0_0", Parsing)]
    [InlineData("1e3", Parsing)]
    [InlineData("007", "7")]
    [InlineData("-0", "0")]
    [InlineData("--1", Parsing)]
    [InlineData("+ 1", Parsing)]
    [InlineData("", Parsing)]
    [InlineData("-", Parsing)]
    [InlineData("abc", Parsing)]
    [InlineData("1\0", Parsing)]
    [InlineData("0x10", Parsing)]
    [InlineData("1,000", Parsing)]
    [InlineData("١", Parsing)]
    [InlineData("2147483647", "2147483647")]
    [InlineData("2147483648", Size)]
    [InlineData("-2147483648", "-2147483648")]
    [InlineData("-2147483649", Size)]
    [InlineData("999999999999999999999999999999", Size)]
    public void Text_is_read_by_pydantics_rules(string text, string expected)
    {
        Assert.Equal(expected, Reading.OfText<int, Int32Model>(text));
        Assert.Equal(expected, Reading.OfJson<int, Int32Model>(System.Text.Json.JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.0", "1")]
    [InlineData("1e3", "1000")]
    [InlineData("-0", "0")]
    [InlineData("1.5", Fraction)]
    [InlineData("1e20", Size)]
    [InlineData("3000000000.0", Size)]
    [InlineData("2147483648", Size)]
    [InlineData("1234567890123456789012345", Size)]
    [InlineData("1e400", Finite)]
    [InlineData("NaN", Finite)]
    [InlineData("-Infinity", Finite)]
    [InlineData("true", "1")]
    [InlineData("false", "0")]
    [InlineData("null", Type)]
    [InlineData("[]", Type)]
    [InlineData("{\"a\":[1,{}]}", Type)]
    public void Json_is_read_by_pydantics_rules(string json, string expected) => Assert.Equal(expected, Reading.OfJson<int, Int32Model>(json));

    [Fact]
    public void Every_type_ends_at_its_bounds()
    {
        Bounds<sbyte, SByteModel>(sbyte.MinValue, sbyte.MaxValue);
        Bounds<byte, ByteModel>(byte.MinValue, byte.MaxValue);
        Bounds<short, Int16Model>(short.MinValue, short.MaxValue);
        Bounds<ushort, UInt16Model>(ushort.MinValue, ushort.MaxValue);
        Bounds<int, Int32Model>(int.MinValue, int.MaxValue);
        Bounds<uint, UInt32Model>(uint.MinValue, uint.MaxValue);
        Bounds<long, Int64Model>(long.MinValue, long.MaxValue);
        Bounds<ulong, UInt64Model>(ulong.MinValue, ulong.MaxValue);
    }

    [Fact]
    public void A_big_integer_keeps_all_digits_up_to_pythons_limit()
    {
        var digits = new string('7', 4300);
        Assert.Equal(digits, Reading.OfJson<BigInteger, BigIntegerModel>(digits));
        Assert.Equal(digits, Reading.OfText<BigInteger, BigIntegerModel>(digits));
        Assert.Equal(Size, Reading.OfJson<BigInteger, BigIntegerModel>(digits + "7"));
        Assert.Equal(Size, Reading.OfText<BigInteger, BigIntegerModel>(digits + "7"));
    }

    private static void Bounds<T, TModel>(T min, T max)
        where T : struct, IBinaryInteger<T>
        where TModel : struct, IJsonModel<T>, ITextModel<T>
    {
        foreach (var bound in new[] { BigInteger.CreateChecked(min), BigInteger.CreateChecked(max) })
        {
            Assert.Equal(bound.ToString(), Reading.OfJson<T, TModel>(bound.ToString()));
            Assert.Equal(bound.ToString(), Reading.OfText<T, TModel>(bound.ToString()));
        }
        foreach (var outside in new[] { BigInteger.CreateChecked(min) - 1, BigInteger.CreateChecked(max) + 1 })
        {
            Assert.Equal(Size, Reading.OfJson<T, TModel>(outside.ToString()));
            Assert.Equal(Size, Reading.OfText<T, TModel>(outside.ToString()));
        }
    }
}
