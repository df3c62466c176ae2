using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>Makes requests for an operation: valid, with one fault, or hostile.</summary>
internal sealed class RequestMaker(ApiOperation operation, Random random)
{
    private readonly ValidValues _values = new(operation.Schemas, random);
    private readonly Faults _faults = new(operation.Schemas, random);

    /// <summary>A request as the document asks for.</summary>
    /// <param name="isFull">Whether optional parameters and members are there, too.</param>
    public Draft Valid(bool isFull = false)
    {
        var values = isFull ? new ValidValues(operation.Schemas, random) { IsFull = true } : _values;
        var draft = new Draft(operation);
        AddTexts(draft, values);
        if (operation.Body is { } body)
            SetBody(draft, body, values.Make(body.Schema));
        return draft;
    }

    /// <summary>A request with one fault; null where the document leaves no room for one.</summary>
    public Draft? Faulty()
    {
        var draft = new Draft(operation);
        AddTexts(draft, _values);
        if (operation.Body is { } body && (operation.Parameters.Count == 0 || random.Next(3) > 0))
        {
            if (body.MediaType != "application/json" || !_faults.TryBreak(body.Schema, _values.Make(body.Schema), out var broken)
                || (broken is null && !body.IsRequired))
            {
                return null;
            }

            SetBody(draft, body, broken);
            return draft;
        }

        var candidates = operation.Parameters.Where(parameter => parameter.In is "query" or "path").ToList();
        if (candidates.Count == 0)
            return null;
        var chosen = candidates[random.Next(candidates.Count)];
        var isRemoved = chosen is { IsRequired: true, In: "query" } && random.Next(3) == 0;
        var text = isRemoved ? null : BrokenText(chosen);
        if (!isRemoved && text is null)
            return null;
        draft.Texts.RemoveAll(one => one.Parameter == chosen);
        if (text is not null)
            draft.Texts.Add(new(chosen, text));
        if (operation.Body is { } whole)
            SetBody(draft, whole, _values.Make(whole.Schema));
        return draft;
    }

    /// <summary>A request that nobody honest sends.</summary>
    public Draft Hostile()
    {
        var draft = new Draft(operation);
        AddTexts(draft, _values);
        for (var i = 0; i < draft.Texts.Count; i++)
            draft.Texts[i] = draft.Texts[i] with { Text = HostileText.Make(random) };
        if (random.Next(4) > 0)
        {
            var valid = operation.Body is { } body ? _values.Make(body.Schema)?.ToJsonString() : null;
            HostileBody.Fill(draft, random, valid);
        }

        return draft;
    }

    private string? BrokenText(ApiParameter parameter)
    {
        var accepts = operation.Schemas.Accepts(parameter.Schema);
        if ((accepts & (JsonKinds.Text | JsonKinds.Array | JsonKinds.Object)) == 0)
            return "no number at all";
        var variants = operation.Schemas.Variants(parameter.Schema).Where(variant => (string?)variant["type"] is not "null").ToList();
        var isText = variants is [var only] && (string?)only["type"] == "string" && !only.ContainsKey("contentMediaType");
        if (!isText || !_faults.TryBreak(variants[0], JsonValue.Create(""), out var broken) || broken is not JsonValue value)
            return null;
        return value.GetValueKind() == System.Text.Json.JsonValueKind.String && value.ToString().Length > 0 ? value.ToString() : null;
    }

    private void AddTexts(Draft draft, ValidValues values)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired || values.IsFull || random.Next(2) == 0))
        {
            var value = values.Make(parameter.Schema);
            foreach (var one in value is JsonArray items ? items.ToArray() : [value])
            {
                if (one is not null)
                    draft.Texts.Add(new(parameter, one.ToString()));
            }
        }
    }

    private void SetBody(Draft draft, ApiBody body, JsonNode? value)
    {
        draft.HasBody = true;
        draft.Body = value;
        if (!body.IsForm || value is not JsonObject members)
            return;
        var properties = operation.Schemas.Resolve(body.Schema)["properties"];
        foreach (var (name, member) in members)
        {
            var isFile = properties?[name]?.ToJsonString().Contains("octet-stream", StringComparison.Ordinal) == true;
            foreach (var item in member is JsonArray items ? items.ToArray() : [member])
                draft.Fields.Add(new(name, item?.ToString() ?? "", isFile ? "file.bin" : null));
        }
    }
}
