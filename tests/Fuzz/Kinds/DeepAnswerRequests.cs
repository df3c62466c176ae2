using System.Globalization;

namespace Fuzz;

/// <summary>Asks for answers that are deep, or without end: those that can't be written are a 500, and the service lives.</summary>
internal sealed class DeepAnswerRequests : RequestKind
{
    private static readonly int[] Depths = [1, 10, MaxDepth - 1, MaxDepth + 2, 1000, 100_000];

    private static readonly string[] Plain =
    [
        "/plain/author", "/plain/itself", "/plain/link?depth=10", "/plain/link?depth=1000", "/plain/link?depth=100000",
    ];

    public override string Name => "deep answers";

    public override bool Fits(ApiOperation operation) =>
        operation is { MayFail: true, Body: null } && operation.Path.StartsWith("/answers/", StringComparison.Ordinal);

    public override FuzzRequest Make(ApiOperation operation, Random random)
    {
        // No document tells of the platform's own endpoints beside the routers.
        if (random.Next(4) == 0)
            return new(Name, "GET /plain", "GET", Pick(random, Plain)) { MayFail = true };

        var draft = new RequestMaker(operation, random).Valid();
        draft.Texts.Clear();
        int? status = null;
        foreach (var parameter in operation.Parameters)
        {
            var depth = Pick(random, Depths);
            if (parameter.Name == "depth")
            {
                status = depth < MaxDepth ? 200 : 500;
                draft.Texts.Add(new(parameter, depth.ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                status = 500;
                draft.Texts.Add(new(parameter, "true"));
            }
        }

        return draft.Build(Name, Expectation.NoServerError) with { Status = status };
    }
}
