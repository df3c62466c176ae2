using System.Text.Json;
using Lanner.Runtime;

namespace Lanner.Tests.Models;

/// <summary>The expected texts are pydantic's own.</summary>
public sealed class UriModelTests
{
    [Theory]
    [InlineData("HTTP://Example.COM", "\"http://example.com/\"")]
    [InlineData("http://example.com/a", "\"http://example.com/a\"")]
    [InlineData("x", "url_parsing: Input should be a valid URL, relative URL without a base {\"error\":\"relative URL without a base\"}")]
    [InlineData("", "url_parsing: Input should be a valid URL, input is empty {\"error\":\"input is empty\"}")]
    [InlineData("http://", "url_parsing: Input should be a valid URL, empty host {\"error\":\"empty host\"}")]
    [InlineData("http://example.com:80/", "\"http://example.com/\"")]
    [InlineData("http://example.com:8080", "\"http://example.com:8080/\"")]
    [InlineData("http://ex.com?q=1", "\"http://ex.com/?q=1\"")]
    [InlineData("http://ex.com#f", "\"http://ex.com/#f\"")]
    [InlineData("http://user:pw@ex.com", "\"http://user:pw@ex.com/\"")]
    [InlineData("http://m\u00fcnchen.de/\u00e4", "\"http://xn--mnchen-3ya.de/%C3%A4\"")]
    [InlineData("http://[::1]/", "\"http://[::1]/\"")]
    [InlineData("http://[::x]", "url_parsing: Input should be a valid URL, invalid IPv6 address {\"error\":\"invalid IPv6 address\"}")]
    [InlineData("http://ex.com:99999", "url_parsing: Input should be a valid URL, invalid port number {\"error\":\"invalid port number\"}")]
    [InlineData("http://ex.com:x", "url_parsing: Input should be a valid URL, invalid port number {\"error\":\"invalid port number\"}")]
    [InlineData("//x", "url_parsing: Input should be a valid URL, relative URL without a base {\"error\":\"relative URL without a base\"}")]
    [InlineData("/x", "url_parsing: Input should be a valid URL, relative URL without a base {\"error\":\"relative URL without a base\"}")]
    [InlineData("http://a/../b", "\"http://a/b\"")]
    [InlineData("http://a/b c", "\"http://a/b%20c\"")]
    [InlineData(" http://ex.com ", "\"http://ex.com/\"")]
    [InlineData("mailto:a@b", "\"mailto:a@b\"")]
    [InlineData("file:///a", "\"file:///a\"")]
    public void Text_is_read_by_pydantics_rules(string text, string expected)
    {
        Assert.Equal(expected, Reading.OfText<Uri, UriModel>(text));
        Assert.Equal(expected, Reading.OfJson<Uri, UriModel>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("1", "url_type: URL input should be a string or URL")]
    [InlineData("null", "url_type: URL input should be a string or URL")]
    public void Json_is_read_by_pydantics_rules(string json, string expected) => Assert.Equal(expected, Reading.OfJson<Uri, UriModel>(json));
}
