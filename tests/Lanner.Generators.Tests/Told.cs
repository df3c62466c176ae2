using System.Text;
using System.Text.Json.Nodes;

namespace Lanner.Generators.Tests;

/// <summary>The errors that an answer tells, and the bounds that hold for all of them.</summary>
internal static class Told
{
    /// <summary>Sends a request that is refused; the answer has no more bytes than allowed.</summary>
    public static async Task<JsonArray> Errors(this Exchange exchange, int maxSize = 64 * 1024, string list = "detail")
    {
        var (status, body) = await exchange.Sent();
        Assert.Equal(422, status);
        Assert.InRange(Encoding.UTF8.GetByteCount(body), 1, maxSize);
        return JsonNode.Parse(body)![list]!.AsArray();
    }

    /// <summary>The types of errors, each once, in order.</summary>
    public static string Types(this JsonArray errors) => string.Join(' ', errors.Select(error => (string)error!["type"]!).Distinct());

    /// <summary>The way to an error.</summary>
    public static string Location(this JsonNode? error) => string.Join('.', error!["loc"]!.AsArray().Select(step => step!.ToString()));
}
