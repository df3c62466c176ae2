using System.Text;

namespace Fuzz;

/// <summary>Objects that name a member several times, with good and bad values.</summary>
internal sealed class RepeatedKeyRequests : RequestKind
{
    private static readonly string[] Values = ["1", "\"x\"", "null", "{}", "[]", "[{}]", "-1e400", "{\"a\":{}}"];

    public override string Name => "repeated keys";

    public override bool Fits(ApiOperation operation) => operation.Body is { IsJson: true };

    public override FuzzRequest? Make(ApiOperation operation, Random random)
    {
        var draft = new RequestMaker(operation, random).Valid(isFull: true);
        var text = draft.BodyText();
        var at = text.IndexOf('{', StringComparison.Ordinal) + 1;
        if (at == 0)
            return null;
        var names = draft.Operation.Schemas.Variants(operation.Body!.Schema)
            .Select(variant => variant["items"] is System.Text.Json.Nodes.JsonObject item ? operation.Schemas.Resolve(item) : variant)
            .SelectMany(variant => variant["properties"]?.AsObject().Select(property => property.Key) ?? []).Distinct().ToList();
        var count = Size(random);
        // Members of a dictionary have any names: many, all of them twice.
        var isDictionary = names.Count == 0;
        var members = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var name = isDictionary ? $"k{i % ((count / 2) + 1)}" : Pick(random, names);
            members.Append($"\"{name}\":{Pick(random, Values)}{(i < count - 1 || text[at] != '}' ? "," : "")}");
        }

        draft.Bytes = Encoding.UTF8.GetBytes(text.Insert(at, members.ToString()));
        return draft.Build(Name, Expectation.NoServerError);
    }
}
