using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>Texts for patterns, many in one request, that a matcher with backtracking needs long for.</summary>
internal sealed class PatternRequests : RequestKind
{
    public override string Name => "patterns";

    public override bool Fits(ApiOperation operation) => HasPlace(operation, place => place.HasPattern);

    public override FuzzRequest? Make(ApiOperation operation, Random random)
    {
        var draft = new RequestMaker(operation, random).Valid(isFull: true);
        if (draft.Body is JsonArray { Count: > 0 } items)
        {
            var count = random.Next(10) switch { 0 => 100, < 4 => 20, _ => 1 };
            while (items.Count < count)
                items.Add(items[0]!.DeepClone());
        }

        var places = Place.Of(draft).Where(place => place.HasPattern).ToList();
        var text = new string('a', random.Next(1, 50)) + Pick(random, ["!", "1", "", "\u00e4"]);
        foreach (var place in places)
            place.SetText(text);
        return places.Count > 0 ? draft.Build(Name, Expectation.NoServerError) : null;
    }
}
