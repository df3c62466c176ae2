namespace Fuzz;

/// <summary>Letters that headers don't hold: in headers that come in, and in texts that go out as headers.</summary>
internal sealed class HeaderTextRequests : RequestKind
{
    private static readonly string[] Texts =
    [
        "\u00e4", "caf\u00e9", "\u20ac", "\U0001F600", "a\r\nX-Injected: 1", "a\nb", "\t", "\u007f", "\u0001", "", " a ", "\u0000",
        "\u2028",
    ];

    public override string Name => "header texts";

    public override bool Fits(ApiOperation operation) =>
        operation.Path == "/answers/refusal" || operation.Parameters.Any(parameter => parameter.In is "header" or "cookie");

    public override FuzzRequest? Make(ApiOperation operation, Random random) =>
        Change(operation, random, _ => true, place => place.SetText(Pick(random, Texts)));
}
