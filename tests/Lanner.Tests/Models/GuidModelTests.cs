using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

/// <summary>The expected texts are pydantic's own.</summary>
public sealed class GuidModelTests
{
    [Theory]
    [InlineData("x", "uuid_parsing: Input should be a valid UUID, invalid character: found `x` at 1 {\"error\":\"invalid character: found `x` at 1\"}")]
    [InlineData("", "uuid_parsing: Input should be a valid UUID, invalid length: expected length 32 for simple format, found 0 {\"error\":\"invalid length: expected length 32 for simple format, found 0\"}")]
    [InlineData("12345678-1234-5678-1234-567812345678", "\"12345678-1234-5678-1234-567812345678\"")]
    [InlineData("{12345678-1234-5678-1234-567812345678}", "\"12345678-1234-5678-1234-567812345678\"")]
    [InlineData("urn:uuid:12345678-1234-5678-1234-56781234567F", "\"12345678-1234-5678-1234-56781234567f\"")]
    [InlineData("12345678123456781234567812345678", "\"12345678-1234-5678-1234-567812345678\"")]
    [InlineData("12345678-1234-5678-1234-56781234567", "uuid_parsing: Input should be a valid UUID, invalid group length in group 4: expected 12, found 11 {\"error\":\"invalid group length in group 4: expected 12, found 11\"}")]
    [InlineData("12345678-1234-5678-12345678", "uuid_parsing: Input should be a valid UUID, invalid group count: expected 5, found 4 {\"error\":\"invalid group count: expected 5, found 4\"}")]
    [InlineData("12345678123456781234567812345678x", "uuid_parsing: Input should be a valid UUID, invalid character: found `x` at 33 {\"error\":\"invalid character: found `x` at 33\"}")]
    [InlineData("1234567812345678123456781234567", "uuid_parsing: Input should be a valid UUID, invalid length: expected length 32 for simple format, found 31 {\"error\":\"invalid length: expected length 32 for simple format, found 31\"}")]
    [InlineData("12345678-1234-5678-1234-56781234567g", "uuid_parsing: Input should be a valid UUID, invalid character: found `g` at 36 {\"error\":\"invalid character: found `g` at 36\"}")]
    [InlineData("{12345678123456781234567812345678}", "uuid_parsing: Input should be a valid UUID, invalid group count: expected 5, found 1 {\"error\":\"invalid group count: expected 5, found 1\"}")]
    [InlineData("12345678-1234-5678-1234-567812345678-1", "uuid_parsing: Input should be a valid UUID, invalid group count: expected 5, found 6 {\"error\":\"invalid group count: expected 5, found 6\"}")]
    [InlineData("URN:UUID:12345678-1234-5678-1234-567812345678", "uuid_parsing: Input should be a valid UUID, invalid character: found `U` at 1 {\"error\":\"invalid character: found `U` at 1\"}")]
    [InlineData("123456781234-5678-1234-567812345678", "uuid_parsing: Input should be a valid UUID, invalid group count: expected 5, found 4 {\"error\":\"invalid group count: expected 5, found 4\"}")]
    [InlineData("1234567-1234-5678-1234-567812345678", "uuid_parsing: Input should be a valid UUID, invalid group length in group 0: expected 8, found 7 {\"error\":\"invalid group length in group 0: expected 8, found 7\"}")]
    [InlineData("\u00e92345678-1234-5678-1234-567812345678", "uuid_parsing: Input should be a valid UUID, invalid character: found `\u00e9` at 1 {\"error\":\"invalid character: found `\u00e9` at 1\"}")]
    public void Text_is_read_by_pydantics_rules(string text, string expected)
    {
        Assert.Equal(expected, Reading.OfText<Guid, GuidModel>(text));
        Assert.Equal(expected, Reading.OfJson<Guid, GuidModel>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("1", "uuid_type: UUID input should be a string, bytes or UUID object")]
    [InlineData("null", "uuid_type: UUID input should be a string, bytes or UUID object")]
    [InlineData("[]", "uuid_type: UUID input should be a string, bytes or UUID object")]
    public void Json_is_read_by_pydantics_rules(string json, string expected) => Assert.Equal(expected, Reading.OfJson<Guid, GuidModel>(json));
}
