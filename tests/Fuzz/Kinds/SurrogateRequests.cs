namespace Fuzz;

/// <summary>Halves of surrogate pairs and bytes that are no UTF-8, in every text.</summary>
internal sealed class SurrogateRequests : RequestKind
{
    private static readonly string[] Escaped =
    [
        "\\ud800", "a\\udc00b", "\\udfff\\ud800", "\\ud83d", "\\uD83D\\uDE00", "\\ufffe", "\\uffff", "\\ud800\\u0041",
    ];

    private static readonly string[] Encoded =
    [
        "%ED%A0%80", "%FF", "%C3%28", "%F5%80%80%80", "%E2%82", "%C0%80", "%EF%BF%BF", "%", "%u0041",
    ];

    public override string Name => "broken characters";

    public override bool Fits(ApiOperation operation) => operation.Parameters.Count > 0 || operation.Body is { IsJson: true };

    public override FuzzRequest? Make(ApiOperation operation, Random random)
    {
        var isAnywhere = random.Next(8) == 0;
        return Change(operation, random, place => place.IsText || isAnywhere, place =>
        {
            if (place.SetEncoded is { } encoded)
                encoded(Pick(random, Encoded));
            else
                place.SetJson($"\"{Pick(random, Escaped)}\"");
        });
    }
}
