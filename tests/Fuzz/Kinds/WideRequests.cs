using System.Text;

namespace Fuzz;

/// <summary>Thousands of items, most of them wrong.</summary>
internal sealed class WideRequests : RequestKind
{
    private static readonly string[] Items = ["{}", "[]", "0", "\"x\"", "null", "[{}]", "{\"a\":1}", "1e400"];

    public override string Name => "wide";

    public override bool Fits(ApiOperation operation) => operation.Body is { IsJson: true };

    public override FuzzRequest Make(ApiOperation operation, Random random)
    {
        var draft = new RequestMaker(operation, random).Valid(isFull: true);
        var item = Pick(random, Items);
        var count = Size(random);
        var array = new StringBuilder("[").Insert(1, item + ",", count).Append(item).Append(']').ToString();
        var places = Place.Of(draft);
        if (random.Next(2) == 0 && places.Count > 0)
        {
            Pick(random, places).SetJson(array);
            draft.Bytes = Encoding.UTF8.GetBytes(draft.BodyText());
        }
        else
        {
            draft.Bytes = Encoding.UTF8.GetBytes(array);
        }

        return draft.Build(Name, Expectation.NoServerError);
    }
}
