using System.Text;
using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

public sealed class CollectionModelTests
{
    private const string NotInteger = "Input should be a valid integer, unable to parse string as an integer";

    [Theory]
    [InlineData("[1,\"2\",3.0]", "[1,2,3]")]
    [InlineData("[]", "[]")]
    [InlineData("[1,\"x\",2,null]", "int_parsing at 1: " + NotInteger + "; int_type at 3: Input should be a valid integer")]
    [InlineData("\"x\"", "list_type: Input should be a valid list")]
    [InlineData("{}", "list_type: Input should be a valid list")]
    [InlineData("null", "list_type: Input should be a valid list")]
    [InlineData("[1,2", "json_invalid at 4: JSON decode error {\"error\":\"Expecting ',' delimiter\"}")]
    public void Lists_and_arrays_report_every_bad_item(string json, string expected)
    {
        Assert.Equal(expected, Reading.OfJson<List<int>, ListModel<int, Int32Model>>(json));
        Assert.Equal(expected, Reading.OfJson<int[], ArrayModel<int, Int32Model>>(json));
        Assert.Equal(expected, Reading.OfJson<IReadOnlyList<int>, EnumerableModel<IReadOnlyList<int>, int, Int32Model>>(json));
    }

    [Theory]
    [InlineData("[3,1,3,\"1\"]", "[3,1]")]
    [InlineData("\"x\"", "set_type: Input should be a valid set")]
    [InlineData("[\"x\"]", "int_parsing at 0: " + NotInteger)]
    public void Sets_drop_equal_items(string json, string expected)
    {
        Assert.Equal(expected, Reading.OfJson<HashSet<int>, HashSetModel<int, Int32Model>>(json));
        Assert.Equal(expected, Reading.OfJson<IReadOnlySet<int>, SetModel<IReadOnlySet<int>, int, Int32Model>>(json));
    }

    [Theory]
    [InlineData("{\"1\":1,\" 2 \":2}", "{\"1\":1,\"2\":2}")]
    [InlineData("{\"1\":1,\"1\":3}", "{\"1\":3}")]
    [InlineData("{\"1\":\"x\",\"1\":3}", "{\"1\":3}")]
    [InlineData("{\"1\":\"x\",\"1\":3,\"2\":\"y\"}", "int_parsing at 2: " + NotInteger)]
    [InlineData("{\"x\":1,\"2\":\"y\",\"z\":\"q\"}", "int_parsing at x.[key]: " + NotInteger + "; int_parsing at 2: " + NotInteger + "; int_parsing at z.[key]: " + NotInteger + "; int_parsing at z: " + NotInteger)]
    [InlineData("[]", "dict_type: Input should be a valid dictionary")]
    public void Dictionaries_read_keys_and_values(string json, string expected)
    {
        Assert.Equal(expected, Reading.OfJson<Dictionary<int, int>, DictionaryModel<int, Int32Model, int, Int32Model>>(json));
        Assert.Equal(expected, Reading.OfJson<IReadOnlyDictionary<int, int>, MapModel<IReadOnlyDictionary<int, int>, int, Int32Model, int, Int32Model>>(json));
    }

    [Theory]
    [InlineData("[1,null]", "[1,null]")]
    [InlineData("[nul]", "json_invalid at 1: JSON decode error {\"error\":\"Expecting value\"}")]
    public void Items_may_be_null_where_allowed(string json, string expected) =>
        Assert.Equal(expected, Reading.OfJson<List<int?>, ListModel<int?, NullableModel<int, Int32Model>>>(json));

    [Fact]
    public void Null_references_are_written_as_null()
    {
        Assert.Equal("null"u8, LannerJson.Write<List<int>, ListModel<int, Int32Model>>(null!));
        Assert.Equal("null"u8, LannerJson.Write<Dictionary<string, int>, DictionaryModel<string, StringModel, int, Int32Model>>(null!));
        Assert.Equal("[null,\"a\"]"u8, LannerJson.Write<List<string?>, ListModel<string?, NullableReferenceModel<string, StringModel>>>([null, "a"]));
        Assert.Equal("null"u8, LannerJson.Write<byte[], BytesModel>(null!));
        Assert.Equal("null"u8, LannerJson.Write<Uri, UriModel>(null!));
    }

    [Theory]
    [InlineData("{\"a\":[1,2.50,\"x\",null,true,{\"b\":12345678901234567890}],\"a2\":{}}", "{\"a\":[1,2.5,\"x\",null,true,{\"b\":12345678901234567890}],\"a2\":{}}")]
    public void Any_value_is_kept(string json, string expected)
    {
        Assert.Equal(expected, Reading.OfJson<object?, ObjectModel>(json));
        Assert.Equal(expected, Reading.OfJson<JsonElement, JsonElementModel>(json));
        Assert.Equal(expected, Reading.OfJson<System.Text.Json.Nodes.JsonNode?, JsonNodeModel>(json));
    }

    [Fact]
    public void Not_a_number_is_no_json_element() =>
        Assert.Equal("finite_number: Input should be a finite number", Reading.OfJson<JsonElement, JsonElementModel>("[NaN]"));

    [Fact]
    public void An_object_without_a_model_is_refused_with_its_type()
    {
        var exception = Assert.Throws<NotSupportedException>(() => LannerJson.Write<object?, ObjectModel>(new StringBuilder()));
        Assert.Contains("System.Text.StringBuilder", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"text é\"", "\"text é\"")]
    [InlineData("1", "string_type: Input should be a valid string")]
    [InlineData("null", "string_type: Input should be a valid string")]
    [InlineData("true", "string_type: Input should be a valid string")]
    public void Only_strings_are_strings(string json, string expected) => Assert.Equal(expected, Reading.OfJson<string, StringModel>(json));

    [Theory]
    [InlineData("\"text é\"", "\"text é\"")]
    [InlineData("1", "bytes_type: Input should be a valid bytes")]
    public void Bytes_are_the_utf8_of_their_text(string json, string expected) => Assert.Equal(expected, Reading.OfJson<byte[], BytesModel>(json));

    [Theory]
    [InlineData("\"in-stock\"", "\"in-stock\"")]
    [InlineData("\"In-Stock\"", "enum: Input should be 'in-stock', 'sold-out' or \"won't\" {\"expected\":\"'in-stock', 'sold-out' or \\\"won't\\\"\"}")]
    [InlineData("1", "enum: Input should be 'in-stock', 'sold-out' or \"won't\" {\"expected\":\"'in-stock', 'sold-out' or \\\"won't\\\"\"}")]
    public void Enums_match_their_names_exactly(string json, string expected) => Assert.Equal(expected, Reading.OfJson<Stock, EnumModel<Stock, StockNames>>(json));

    [Fact]
    public void An_enum_value_without_a_name_is_not_written() =>
        Assert.Throws<InvalidOperationException>(() => LannerJson.Write<Stock, EnumModel<Stock, StockNames>>((Stock)9));

    public enum Stock
    {
        InStock,
        SoldOut,
        Discontinued,
    }

    private readonly struct StockNames : IEnumNames<Stock>
    {
        public static EnumNames<Stock> Names { get; } =
            new("Stock", "Lanner.Tests.Stock", null, [("in-stock", Stock.InStock), ("sold-out", Stock.SoldOut), ("won't", Stock.Discontinued)]);
    }
}
