using System.Text;

namespace Fuzz;

/// <summary>Objects with many members that no model knows.</summary>
internal sealed class UnknownKeyRequests : RequestKind
{
    public override string Name => "unknown keys";

    public override bool Fits(ApiOperation operation) => operation.Body is { IsJson: true };

    public override FuzzRequest? Make(ApiOperation operation, Random random)
    {
        var draft = new RequestMaker(operation, random).Valid(isFull: true);
        var text = draft.BodyText();
        var at = text.IndexOf('{', StringComparison.Ordinal) + 1;
        if (at == 0)
            return null;
        var value = Pick(random, ["1", "\"x\"", "null", "{}", "[]"]);
        var keys = new StringBuilder();
        for (var count = Size(random); count > 0; count--)
            keys.Append($"\"k{count}\":{value}{(count > 1 || text[at] != '}' ? "," : "")}");
        draft.Bytes = Encoding.UTF8.GetBytes(text.Insert(at, keys.ToString()));
        return draft.Build(Name, Expectation.NoServerError);
    }
}
