using System.Text;

namespace Fuzz;

/// <summary>Bodies whose depth is below, at and above what is read.</summary>
internal sealed class NestingRequests : RequestKind
{
    private static readonly int[] Depths = [1, 60, 64, 65, MaxDepth - 2, MaxDepth - 1, MaxDepth, MaxDepth + 1, MaxDepth + 2, 1000, 20_000];

    public override string Name => "nesting";

    public override bool Fits(ApiOperation operation) => operation.Body is { IsJson: true };

    public override FuzzRequest Make(ApiOperation operation, Random random)
    {
        var draft = new RequestMaker(operation, random).Valid(isFull: true);
        var depth = Pick(random, Depths);
        var (open, close) = Pick(random, [("[", "]"), ("{\"a\":", "}"), ("[{\"items\":", "}]"), ("{\"next\":", "}"), ("{\"\":[", "]}")]);
        var text = new StringBuilder().Insert(0, open, depth).Append(Pick(random, ["1", "\"x\"", "null", "{}", "[]"])).Insert(0, "");
        if (random.Next(10) > 0)
            text.Append(new StringBuilder().Insert(0, close, depth));
        var places = Place.Of(draft);
        if (random.Next(3) == 0 && places.Count > 0)
        {
            Pick(random, places).SetJson(text.ToString());
            draft.Bytes = Encoding.UTF8.GetBytes(draft.BodyText());
        }
        else
        {
            draft.Bytes = Encoding.UTF8.GetBytes(text.ToString());
        }

        return draft.Build(Name, Expectation.NoServerError);
    }
}
