using System.Text;

namespace Fuzz;

/// <summary>U+0000 in every text: values, names, file names.</summary>
internal sealed class NullCharacterRequests : RequestKind
{
    public override string Name => "U+0000";

    public override bool Fits(ApiOperation operation) => operation.Parameters.Count > 0 || operation.Body is not null;

    public override FuzzRequest? Make(ApiOperation operation, Random random)
    {
        var text = Pick(random, ["\0", "a\0b", "\0\0\0", "a\0"]);
        if (random.Next(4) > 0)
            return Change(operation, random, place => place.IsText || random.Next(8) == 0, place => place.SetText(text));

        // In a name.
        var draft = new RequestMaker(operation, random).Valid(isFull: true);
        if (draft.Fields.Count > 0)
        {
            var index = random.Next(draft.Fields.Count);
            draft.Fields[index] = random.Next(2) == 0
                ? draft.Fields[index] with { Name = draft.Fields[index].Name + text }
                : draft.Fields[index] with { FileName = text };
        }
        else if (draft.HasBody && draft.BodyText() is var body && body.Contains('{', StringComparison.Ordinal))
        {
            var at = body.IndexOf('{', StringComparison.Ordinal) + 1;
            draft.Bytes = Encoding.UTF8.GetBytes(body.Insert(at, body[at] == '}' ? "\"a\\u0000\":1" : "\"a\\u0000\":1,"));
        }
        else
        {
            var plain = draft.Build(Name, Expectation.NoServerError);
            return plain with { Target = plain.Target + (plain.Target.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "a%00=%00" };
        }

        return draft.Build(Name, Expectation.NoServerError);
    }
}
