namespace Fuzz;

/// <summary>Queries with repeated, empty and broken parts.</summary>
internal sealed class QueryRequests : RequestKind
{
    private static readonly string[] Ends =
    [
        "&", "&&&", "&=", "&=1", "&a", "&a=%", "&a=%zz", "&%00=1", "&a[]=1", "&a[b]=1&a[b]=2", "&a;b=1", "&+=+", "#a", "&a=1?b=2",
        "&\u00e4=\u00e4", "&__proto__=1", "&a=1&A=2&a=3",
    ];

    public override string Name => "queries";

    public override bool Fits(ApiOperation operation) => operation.Parameters.Any(parameter => parameter.In == "query");

    public override FuzzRequest Make(ApiOperation operation, Random random)
    {
        var draft = new RequestMaker(operation, random).Valid();
        for (var repeats = random.Next(6); repeats > 0 && draft.Texts.Count > 0; repeats--)
            draft.Texts.Add(Pick(random, draft.Texts));
        if (random.Next(20) == 0 && draft.Texts.Count > 0)
            draft.Texts.AddRange(Enumerable.Repeat(draft.Texts[0], 1500 / Math.Max(draft.Texts[0].Encoded.Length, 10)));
        var request = draft.Build(Name, Expectation.NoServerError);
        var isQuery = request.Target.Contains('?', StringComparison.Ordinal);
        return random.Next(2) == 0 ? request : request with { Target = request.Target + (isQuery ? "" : "?") + Pick(random, Ends) };
    }
}
