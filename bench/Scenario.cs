using System.Globalization;
using System.Text;

namespace Bench;

/// <summary>One request that every server answers.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="Request">The request as it stands on the wire.</param>
/// <param name="Status">The statuses that count as an answer.</param>
/// <param name="TimeBar">Greatest ratio of Lanner's time to the plain minimal API's; null for none.</param>
/// <param name="BytesBar">Most bytes that Lanner may allocate for a request; null for none.</param>
/// <param name="IsForAll">Whether all servers answer it, or only the plain minimal API and Lanner.</param>
internal sealed record Scenario(string Name, byte[] Request, int[] Status, double? TimeBar, double? BytesBar, bool IsForAll = true)
{
    private const string SignupForm = "email=ada%40example.com&displayName=Ada+Lovelace&age=36&newsletter=true&topics=engines&topics=poetry&note=first+of+all";

    private const string Payment = """{"kind":"transfer","iban":"DE89370400440532013000","holder":"Ada Lovelace","amount":125.5,"reference":"order 4711"}""";

    /// <summary>The scenarios, with the numbers the design holds Lanner to.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("plaintext", Get("/plaintext"), [200], 0.90, 0),
        new("json", Get("/json"), [200], 0.90, 0),
        new("path + query", Get("/items/42?q=foo&limit=10"), [200], 0.75, null),
        new("POST valid", Post("/orders", "order.json"), [201], 0.65, 1.3 * 1024),
        new("POST invalid", Post("/orders", "order-bad.json"), [422, 400, 201, 500], null, null),
        new("form", PostText("/signups", "application/x-www-form-urlencoded", SignupForm), [200], 1.00, null, IsForAll: false),
        new("union", PostText("/payments", "application/json", Payment), [200], 0.65, null, IsForAll: false),
        new("dependencies", Get("/pages?offset=20&limit=10&token=abcdef"), [200], 0.75, null, IsForAll: false),
    ];

    private static byte[] Get(string target) => Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\n\r\n");

    private static byte[] Post(string target, string payload)
    {
        using var stream = typeof(Scenario).Assembly.GetManifestResourceStream(payload)
            ?? throw new InvalidOperationException($"The payload {payload} is not embedded.");
        using var reader = new StreamReader(stream);
        return PostText(target, "application/json", reader.ReadToEnd().TrimEnd());
    }

    private static byte[] PostText(string target, string contentType, string body)
    {
        var length = Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            $"POST {target} HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\nContent-Type: {contentType}\r\nContent-Length: {length}\r\n\r\n{body}");
    }
}
