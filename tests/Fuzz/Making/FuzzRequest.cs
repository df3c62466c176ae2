using System.Text;

namespace Fuzz;

/// <summary>A request that is ready to be sent.</summary>
/// <param name="Kind">The kind of input, as the report names it.</param>
/// <param name="Operation">The operation, for the report.</param>
/// <param name="Method">The method, any token.</param>
/// <param name="Target">Path and query, encoded.</param>
internal sealed record FuzzRequest(string Kind, string Operation, string Method, string Target)
{
    /// <summary>Headers, Content-Type among them.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public byte[]? Body { get; init; }

    public Expectation Expectation { get; init; }

    /// <summary>Whether a 500 is a right answer.</summary>
    public bool MayFail { get; init; }

    /// <summary>The one right status, where there is one.</summary>
    public int? Status { get; init; }

    /// <summary>Whether it is sent as bytes over a socket, since no client would send it.</summary>
    public bool IsRaw { get; init; }

    /// <summary>What Content-Length says instead of the body's length. Only for raw requests.</summary>
    public int? ClaimedLength { get; init; }

    /// <summary>Bytes that the request takes on the wire, near enough.</summary>
    public long Size => Target.Length + Headers.Sum(header => header.Name.Length + header.Value.Length + 4) + (Body?.Length ?? 0);

    /// <summary>The request in one line, short enough to read.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Method} {Short(Target, 200)}");
        foreach (var (name, value) in Headers)
            text.Append($" [{name}: {Short(value, 60)}]");
        if (Body is not null)
            text.Append($" ({Body.Length} bytes) {Short(Encoding.UTF8.GetString(Body), 200)}");
        return string.Concat(text.ToString().Select(letter => letter is < ' ' or '\u007f' ? $"\\x{(int)letter:x2}" : letter.ToString()));
    }

    private static string Short(string text, int length) =>
        text.Length <= length ? text : $"{text[..(length / 2)]}…{text[^(length / 2)..]}";
}
