using System.Globalization;
using System.Text;

namespace Bench;

/// <summary>One request that every server answers.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="Request">The request as it stands on the wire.</param>
/// <param name="Status">The statuses that count as an answer.</param>
/// <param name="TimeBar">Greatest ratio of Lanner's time to the plain minimal API's; null for none.</param>
/// <param name="BytesBar">Most bytes that Lanner may allocate for a request; null for none.</param>
internal sealed record Scenario(string Name, byte[] Request, int[] Status, double? TimeBar, double? BytesBar)
{
    /// <summary>The scenarios, with the numbers the design holds Lanner to.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("plaintext", Get("/plaintext"), [200], 0.90, 0),
        new("json", Get("/json"), [200], 0.90, 0),
        new("path + query", Get("/items/42?q=foo&limit=10"), [200], 0.75, null),
        new("POST valid", Post("/orders", "order.json"), [201], 0.65, 1.3 * 1024),
        new("POST invalid", Post("/orders", "order-bad.json"), [422, 400, 201, 500], null, null),
    ];

    private static byte[] Get(string target) => Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\n\r\n");

    private static byte[] Post(string target, string payload)
    {
        using var stream = typeof(Scenario).Assembly.GetManifestResourceStream(payload)
            ?? throw new InvalidOperationException($"The payload {payload} is not embedded.");
        using var reader = new StreamReader(stream);
        var body = reader.ReadToEnd().TrimEnd();
        var length = Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            $"POST {target} HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}");
    }
}
