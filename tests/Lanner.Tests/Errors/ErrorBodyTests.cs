using System.Text;
using Lanner.Runtime;

namespace Lanner.Tests.Errors;

public sealed class ErrorBodyTests
{
    [Fact]
    public void The_body_is_fastapis_byte_for_byte()
    {
        var errors = new ErrorList();
        errors.Add(ErrorDetails.IntParsing, ErrorInput.FromText("fo\"o é"));
        errors.Within(0, "path", "item_id");
        var mark = errors.Count;
        errors.Add(ErrorDetails.StringTooLong(3), ErrorInput.FromTexts(new(["a", "b"]), 100));
        errors.Within(mark, 1);
        errors.Within(mark, "query", "q");
        mark = errors.Count;
        errors.AddMissing("price", ErrorInput.FromJson("{ \"name\" : \"x\" }"u8));
        errors.Within(mark, "body");
        errors.Append(Final());
        const string Expected =
            """{"detail":[{"type":"int_parsing","loc":["path","item_id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"fo\"o é"},"""
            + """{"type":"string_too_long","loc":["query","q",1],"msg":"String should have at most 3 characters","input":["a","b"],"ctx":{"max_length":3}},"""
            + """{"type":"missing","loc":["body","price"],"msg":"Field required","input":{"name":"x"}},"""
            + """{"type":"json_invalid","loc":["body",1],"msg":"JSON decode error","input":{},"ctx":{"error":"Expecting property name enclosed in double quotes"}}]}""";
        Assert.Equal(Expected, Write(errors));
        var writer = new JsonWriter();
        ErrorBody.WriteList(ref writer, errors.ToValidationErrors(), ReadLimits.Default);
        Assert.Equal(Expected, $"{{\"detail\":{Encoding.UTF8.GetString(writer.WrittenSpan)}}}");
    }

    // Expected: json.dumps(json.loads(text), ensure_ascii=False, separators=(',', ':')), with null for what is not finite.
    [Theory]
    [InlineData("""{"a":1,"b":2,"a":3}""", """{"a":3,"b":2}""")]
    [InlineData("""{"a":{"x":1,"x":[{"y":1,"y":2}]},"b":2,"a":null,"\u0061":4}""", """{"a":4,"b":2}""")]
    [InlineData("""[1.0, 1.50, 1e3, 1E-7, 0.00001, 123456789.123456789, -0.0, -0, 10e20]""", """[1.0,1.5,1000.0,1e-07,1e-05,123456789.12345679,-0.0,0,1e+21]""")]
    [InlineData("""[12345678901234567890123, 0.10, 100.0, 0.0, 0.00, 0.0001, 0.00010]""", """[12345678901234567890123,0.1,100.0,0.0,0.0,0.0001,0.0001]""")]
    [InlineData("[NaN, Infinity, -Infinity, 1e999]", "[null,null,null,null]")]
    [InlineData("""["\u00e9\/\n\u0001\ud83d\ude00", "\ud800"]""", "[\"é/\\n\\u0001😀\",\"\uFFFD\"]")]
    [InlineData(""" [ true , false , null , [ ] , { } , "" ] """, """[true,false,null,[],{},""]""")]
    [InlineData("""{ "a" : "x\n\"y\"\\" , "b" : [ -1.5 , 10 , { "b" : true , "c" : { } } ] , "c":{"a":0.25} }""", """{"a":"x\n\"y\"\\","b":[-1.5,10,{"b":true,"c":{}}],"c":{"a":0.25}}""")]
    [InlineData("""{"abcdefgh12345678": 1, "abcdefgh_2345678": " {,]: ", "abcdefgh12345678": 3}""", """{"abcdefgh12345678":3,"abcdefgh_2345678":" {,]: "}""")]
    [InlineData("""["a text that is longer than a vector of bytes", "ä", 7]""", """["a text that is longer than a vector of bytes","ä",7]""")]
    [InlineData("""[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ 1 ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]""", """[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]""")]
    public void Json_input_is_written_as_python_would_after_reading_it(string json, string expected) =>
        Assert.Equal(expected, ErrorInput.FromJson(Encoding.UTF8.GetBytes(json)).ToString());

    [Fact]
    public void Many_keys_of_which_some_come_again_keep_their_first_place()
    {
        var json = "{" + string.Join(',', Enumerable.Range(0, 60).Select(i => $"\"k{i % 40}\":{i}")) + "}";
        var expected = "{" + string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"k{i}\":{(i < 20 ? i + 40 : i)}")) + "}";
        Assert.Equal(expected, ErrorInput.FromJson(Encoding.UTF8.GetBytes(json)).ToString());
    }

    private static ErrorList Final()
    {
        var errors = new ErrorList();
        errors.AddFinal(ErrorDetails.JsonInvalid("Expecting property name enclosed in double quotes"), ErrorInput.EmptyObject);
        errors.Within(0, "body", 1);
        return errors;
    }

    private static string Write(ErrorList errors)
    {
        var writer = new JsonWriter();
        ErrorBody.WriteList(ref writer, errors);
        var text = Encoding.UTF8.GetString(writer.WrittenSpan);
        writer.Dispose();
        return $"{{\"detail\":{text}}}";
    }
}
