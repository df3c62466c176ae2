using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Rigs.Hostile;

/// <summary>Requests whose reading once took time or memory beyond their size, and others that could.</summary>
internal static class HostileReading
{
    private const string Level = """{"a":1,"b":"x","next":""";

    // Below the depth that is read, since a list is around it.
    private const int Depth = 190;

    // Kestrel takes 8 KB of path and query, 32 KB of headers.
    private const int MaxQuery = 8_000;
    private const int MaxHeaders = 30_000;

    private const int MaxAccepted = 2_000_000;

    public static IEnumerable<HostileKind> Kinds()
    {
        yield return Json("unions in unions, none fits", 422, "/unions", size => List(size, Nested(size, "{}")));
        yield return Json("unions in unions, all fit", 200, "/unions", size => List(size, Nested(size, "null")));
        yield return Json("unions, the last type fits", 200, "/choices", size => List(size, Texts(500)));
        yield return Json("one union, the last type fits", 200, "/choices", size => $"[{Texts(size / 4)}]");
        yield return Json("unknown keys", 422, "/closed", size => $"{{{Keys(size, "1")}}}");
        yield return Json("a known key again and again", 200, "/closed", size => $"{{\"a\":1{Repeat(",\"a\":1", size / 6)}}}");
        yield return Json("an unknown key of this size", 422, "/closed", size => $"{{\"{Repeat("k", size)}\":1}}");
        yield return Json("bad values whose keys come twice", 422, "/map", size => $"{{{Keys(size / 2, "\"x\"")},{Keys(size / 2, "\"x\"")}}}");
        yield return Json("good values whose keys come twice", 200, "/map", size => $"{{{Keys(size / 2, "1")},{Keys(size / 2, "2")}}}");
        yield return Json("objects without their members", 422, "/parts", size => List(size, "{}"));
        yield return Json("a large object without its members", 422, "/part", size => $"{{\"x\":\"{Repeat("A", size)}\"}}");
        yield return Json("a large object of a wrong kind", 422, "/part", size => List(size, "{}"));
        yield return Json("values for a pattern that looks around", 422, "/codes", size => List(size, "{\"value\":\"" + new string('a', 40) + "!\"}"));
        yield return Json("a long text for a pattern", 200, "/words", size => $"{{\"value\":\"x@{Repeat("é", size / 2)}\"}}");
        yield return Json("tags behind large values, nested", 200, "/node", Tagged);
        yield return Json("a set", 200, "/set", size => $"[{string.Join(',', Enumerable.Range(0, size / 7).Select(i => i * 11L))}]");
        yield return Json("anything", 200, "/any", size => List(size, """{"a":[1,2.5,"x",null,{"b":true}]}"""));
        yield return Json("JSON kept as it came", 200, "/raw", size => List(size, """{"a":[1,2.5,"x",null,{"b":true}]}"""));
        yield return Json("a text of escapes", 200, "/text", size => $"\"{Repeat("\\u00e9", size / 6)}\"");
        // Until the mistake comes, it is read as what is accepted.
        yield return Json("a mistake at the very end", 422, "/any", size => List(size, "[]")[..^1] + "}") with { Largest = MaxAccepted };
        yield return Get("unknown names in the query", "/query", MaxQuery, size => new(HttpMethod.Get, $"/query?{Names(size, '&')}"));
        yield return Get("bad items in the query", "/list", MaxQuery, size => new(HttpMethod.Get, $"/list?q=x{Repeat("&q=x", size / 4)}"));
        yield return Get(
            "unknown cookies", "/cookies", MaxHeaders, size => new(HttpMethod.Get, "/cookies") { Headers = { { "Cookie", Names(size, ';') } } });
        yield return Form("unknown names in a form", "/form", 8_000, size => Names(size, '&'));
        yield return Form("a bad field of this size", "/field", 4_000_000, size => $"f={Repeat("x", size)}");
    }

    // What is accepted becomes objects of the types that the application chose, which may take many times the text; its bound is MaxBodySize.
    private static HostileKind Json(string name, int status, string path, Func<int, string> body) =>
        new(name, status, size => Post(path, body(size), "application/json")) { Largest = status == 200 ? MaxAccepted : null };

    private static HostileKind Form(string name, string path, int largest, Func<int, string> body) =>
        new(name, 422, size => Post(path, body(size), "application/x-www-form-urlencoded")) { Largest = largest };

    private static HostileKind Get(string name, string path, int largest, Func<int, HttpRequestMessage> request) =>
        new($"{name} of {path}", 422, request) { Largest = largest };

    private static HttpRequestMessage Post(string path, string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }

    private static string Repeat(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();

    private static string List(int size, string item) => $"[{Repeat(item + ",", Math.Max(0, (size / (item.Length + 1)) - 1))}{item}]";

    private static string Texts(int count) => $"{{\"values\":[{Repeat("\"x\",", count)}\"x\"]}}";

    private static string Keys(int size, string value) => string.Join(',', Enumerable.Range(0, size / (12 + value.Length)).Select(i => Key(i, value)));

    private static string Key(int number, string value) => string.Create(CultureInfo.InvariantCulture, $"\"k{number:0000000}\":{value}");

    private static string Names(int size, char separator) =>
        string.Join(separator, Enumerable.Range(0, size / 8).Select(i => string.Create(CultureInfo.InvariantCulture, $"k{i:0000}=1")));

    // A value deeper than the size allows would not be deep enough to tell twice the work per level.
    private static string Nested(int size, string end)
    {
        var levels = Math.Min(Depth, Math.Max(1, size / (Level.Length + 1)));
        return Repeat(Level, levels) + end + Repeat("}", levels);
    }

    private static string Tagged(int size)
    {
        const int Levels = 100;
        return Repeat($"{{\"v\":\"{Repeat("A", size / Levels)}\",\"next\":", Levels) + "null" + Repeat(",\"kind\":\"branch\"}", Levels);
    }
}
