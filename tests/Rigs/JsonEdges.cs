using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Lanner;

namespace Rigs;

/// <summary>Sends hostile and odd JSON to a service, compares each status with the promised one, and measures the greatest memory.</summary>
internal static class JsonEdges
{
    private const int MaxMegabytes = 512;

    public static async Task<int> RunAsync(int keys)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddLanner();
        await using var app = builder.Build();
        app.IncludeRouter<EdgesRouter>();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var wrong = 0;
        foreach (var edge in Edges(keys))
        {
            var watch = Stopwatch.StartNew();
            using var content = new ByteArrayContent(edge.Body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await client.PostAsync(edge.Path, content);
            var text = await answer.Content.ReadAsStringAsync();
            var isRight = (int)answer.StatusCode == edge.Status && text.Contains(edge.Expected, StringComparison.Ordinal);
            wrong += isRight ? 0 : 1;
            Console.WriteLine($"{(isRight ? "ok   " : "WRONG")} {edge.Name,-34} {(int)answer.StatusCode} {watch.ElapsedMilliseconds,6} ms  {(text.Length > 100 ? text[..100] + "…" : text)}");
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024;
        Console.WriteLine($"{wrong} wrong; greatest memory {peak} MB, of {MaxMegabytes} MB allowed, client and server in one process");
        await app.StopAsync();
        return wrong == 0 && peak <= MaxMegabytes ? 0 : 1;
    }

    private static IEnumerable<Edge> Edges(int keys)
    {
        const string TooDeep = "\"loc\":[\"body\",200]";
        yield return new("nesting of 100,000", "/any", Repeat("[", 100_000), 422, TooDeep);
        yield return new("nesting of 100,000 objects", "/any", Repeat("{\"a\":", 100_000), 422, "json_invalid");
        yield return new("10 MB of [", "/any", Repeat("[", 10_000_000), 422, TooDeep);
        yield return new("10 MB of [ in a skipped member", "/model", [.. "{\"x\":"u8, .. Repeat("[", 10_000_000)], 422, "json_invalid");
        yield return new("a million keys, skipped", "/model", Keys(keys), 422, "\"loc\":[\"body\",\"n\"]");
        yield return new("a million keys, read", "/map", Keys(keys), 200, keys.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return new("half a surrogate pair", "/text", "\"\\ud800\""u8.ToArray(), 422, "string_unicode");
        yield return new("half a surrogate pair in a name", "/map", "{\"\\ud800\":1}"u8.ToArray(), 200, "1");
        yield return new("NaN for a number", "/number", "NaN"u8.ToArray(), 200, "null");
        yield return new("-Infinity for an integer", "/model", "{\"n\":-Infinity}"u8.ToArray(), 422, "\"loc\":[\"body\",\"n\"]");
        yield return new("400 digits for a number", "/number", Repeat("9", 400), 200, "null");
        yield return new("400 digits for an integer", "/model", [.. "{\"n\":"u8, .. Repeat("9", 400), (byte)'}'], 422, "int_parsing_size");
        yield return new("400 digits for anything", "/any", Repeat("9", 400), 200, "9999");
        yield return new("equal keys: the last wins", "/model", "{\"n\":\"x\",\"n\":2}"u8.ToArray(), 200, "2");
        yield return new("byte order mark", "/model", [0xEF, 0xBB, 0xBF, .. "{\"n\":2}"u8], 200, "2");
        yield return new("UTF-16 with a mark", "/model", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"n\":2}")], 200, "2");
        yield return new("UTF-16 without a mark", "/model", Encoding.BigEndianUnicode.GetBytes("{\"n\":2}"), 200, "2");
        yield return new("bytes that are no text", "/model", [(byte)'"', 0xFF, (byte)'"'], 400, "There was an error parsing the body");
        yield return new("unions inside unions, 150 deep", "/union", [.. Repeat("{\"x\":", 150), .. "null"u8, .. Repeat("}", 150)], 200, "150");
    }

    private static byte[] Repeat(string unit, int count) => Encoding.UTF8.GetBytes(new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString());

    private static byte[] Keys(int count)
    {
        var text = new StringBuilder("{");
        for (var i = 0; i < count; i++)
            text.Append(i == 0 ? "" : ",").Append("\"k").Append(i).Append("\":1");
        return Encoding.UTF8.GetBytes(text.Append('}').ToString());
    }

    private sealed record Edge(string Name, string Path, byte[] Body, int Status, string Expected);
}
