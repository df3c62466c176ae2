namespace Fuzz;

/// <summary>Methods and headers that an operation does not expect.</summary>
internal sealed class MethodRequests : RequestKind
{
    private static readonly string[] Methods =
    [
        "HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "POST", "GET", "get", "FOO", "QUERY", "A-B",
    ];

    private static readonly (string Name, string Value)[] HeaderLines =
    [
        ("Accept-Encoding", "gzip;q=0, *;q=x"), ("Accept-Encoding", "gzip, gzip, br;q=2"), ("Accept", "*/*;q=, text"),
        ("Accept", "application/xml"), ("Range", "bytes=5-1,-,x-"),
        ("Range", "bytes=0-0,0-0,0-0"), ("If-None-Match", "\"a, *"), ("If-Match", "*"), ("If-Modified-Since", "yesterday"),
        ("If-Unmodified-Since", "0001-01-01"),
        ("If-Range", "\""), ("Content-Encoding", "gzip"), ("Content-Encoding", "br, identity"), ("Origin", "null"),
        ("Access-Control-Request-Method", "GET"),
        ("Authorization", "Basic !!"), ("Authorization", "Bearer"), ("Cookie", ";;=;a=\"b;c"), ("X-HTTP-Method-Override", "DELETE"),
        ("X-Forwarded-Host", "a\\b"),
        ("Upgrade", "h2c"), ("TE", "trailers"), ("Content-Type", "application/json;charset"), ("Accept-Language", "x-"),
        ("Last-Event-ID", "x"),
    ];

    public override string Name => "methods and headers";

    public override bool Fits(ApiOperation operation) => true;

    public override FuzzRequest Make(ApiOperation operation, Random random)
    {
        var draft = new RequestMaker(operation, random).Valid();
        for (var count = random.Next(4); count > 0; count--)
        {
            var header = Pick(random, HeaderLines);
            if (draft.Headers.All(other => other.Name != header.Name))
                draft.Headers.Add(header);
        }

        var request = draft.Build(Name, Expectation.NoServerError);
        return random.Next(2) == 0 ? request : request with { Method = Pick(random, Methods), MayFail = operation.MayFail };
    }
}
