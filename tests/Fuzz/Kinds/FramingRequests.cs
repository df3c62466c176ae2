using System.Text;

namespace Fuzz;

/// <summary>Requests whose bytes are no whole request.</summary>
internal sealed class FramingRequests : RequestKind
{
    public override string Name => "framing";

    public override bool Fits(ApiOperation operation) => operation.Prefix.Length == 0;

    public override FuzzRequest Make(ApiOperation operation, Random random)
    {
        var draft = new RequestMaker(operation, random).Valid();
        var request = draft.Build(Name, Expectation.Alive) with { IsRaw = true };
        var length = request.Body?.Length ?? 0;
        return random.Next(8) switch
        {
            0 => request with { ClaimedLength = length + 10 },
            1 => request with { ClaimedLength = Math.Max(0, length - 3) },
            2 => request with { ClaimedLength = int.MaxValue },
            3 => request with { Headers = [.. request.Headers, ("Content-Length", "0")] },
            4 => Chunked(request, "zz\r\nabc\r\n0\r\n\r\n"),
            5 => Chunked(request, "3\r\n{\"a\r\n"),
            6 => request with { Headers = [.. request.Headers, ("X-Broken", "a\u0000b")] },
            _ => request with { Target = request.Target + "\u00ff" },
        };
    }

    private static FuzzRequest Chunked(FuzzRequest request, string chunks) => request with
    {
        Headers = [.. request.Headers, ("Transfer-Encoding", "chunked")],
        Body = Encoding.ASCII.GetBytes(chunks),
        ClaimedLength = -1,
    };
}
