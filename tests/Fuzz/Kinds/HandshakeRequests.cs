namespace Fuzz;

/// <summary>Handshakes of WebSockets, most of them wrong.</summary>
internal sealed class HandshakeRequests : RequestKind
{
    private const string Right = "dGhlIHNhbXBsZSBub25jZQ==";

    // No document tells of WebSockets.
    private const string Path = "/answers/socket/a";

    public override string Name => "handshakes";

    public override bool Fits(ApiOperation operation) => operation.Path == "/answers/echo";

    public override FuzzRequest Make(ApiOperation operation, Random random)
    {
        var request = new FuzzRequest(Name, "WebSocket /answers/socket", "GET", Path) { IsRaw = true };
        return random.Next(6) switch
        {
            0 => With(request, "13", Right) with { Status = 101 },
            1 => With(request, Pick(random, ["12", "8", "0", "99"]), Right) with { Status = 426 },
            2 => With(request, "13", Pick(random, ["", "a", "!!", Right + Right])),
            3 => With(request, Pick(random, ["", "x", "13, 12"]), Right),
            4 => With(request, "13", Right) with { Method = "POST" },
            _ => request,
        };
    }

    private static FuzzRequest With(FuzzRequest request, string version, string key) => request with
    {
        Headers = [("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", version), ("Sec-WebSocket-Key", key)],
    };
}
