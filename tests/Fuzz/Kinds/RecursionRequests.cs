using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>A value of a type that holds itself, levels deep, with an error, or none, at its end.</summary>
internal sealed class RecursionRequests : RequestKind
{
    // Enough for answers beyond every bound where errors double at each level, and harmless even there.
    private const int MaxLevels = 14;

    public override string Name => "recursion";

    public override bool Fits(ApiOperation operation) =>
        operation.Body is { IsJson: true } body && IsRecursive(operation.Schemas, body.Schema);

    public override FuzzRequest Make(ApiOperation operation, Random random)
    {
        var draft = new Draft(operation) { HasBody = true };
        draft.Body = Deep(operation.Schemas, operation.Body!.Schema, random.Next(1, MaxLevels + 1), random);
        return draft.Build(Name, Expectation.NoServerError);
    }

    private static JsonNode? Deep(Schemas schemas, JsonObject schema, int levels, Random random)
    {
        if (levels == 0)
            return End(schemas, schema, random);
        var variants = schemas.Variants(schema).Where(variant => IsRecursive(schemas, variant)).ToList();
        var objects = variants.Where(variant => variant["properties"] is JsonObject).ToList();
        if (objects.Count == 0)
        {
            return variants.FirstOrDefault() is { } list && list["items"] is JsonObject item
                ? new JsonArray(Deep(schemas, item, levels, random))
                : End(schemas, schema, random);
        }

        // Members of all types of a union at once, so that none is out at once; a tag admits one type.
        if (schemas.Resolve(schema).ContainsKey("discriminator"))
            objects = [objects[0]];
        var values = new ValidValues(schemas, random);
        var members = new JsonObject();
        var isDeep = false;
        foreach (var (name, property) in objects.SelectMany(variant => variant["properties"]!.AsObject()))
        {
            if (members.ContainsKey(name))
                continue;
            var isNext = !isDeep && IsRecursive(schemas, property!.AsObject());
            members[name] = isNext ? Deep(schemas, property!.AsObject(), levels - 1, random) : values.Make(property!.AsObject(), depth: 10);
            isDeep |= isNext;
        }

        return members;
    }

    private static JsonNode? End(Schemas schemas, JsonObject schema, Random random) => random.Next(6) switch
    {
        0 => new JsonObject(),
        1 => new JsonArray(),
        2 => JsonValue.Create("x"),
        3 => new JsonObject { ["no such member"] = 1 },
        4 => null,
        _ => new ValidValues(schemas, random).Make(schema, depth: 10),
    };

    private static bool IsRecursive(Schemas schemas, JsonObject schema) => HasCycle(schemas, schema, [], []);

    private static bool HasCycle(Schemas schemas, JsonObject schema, HashSet<JsonObject> above, HashSet<JsonObject> done)
    {
        foreach (var variant in schemas.Variants(schema))
        {
            if (above.Contains(variant))
                return true;
            if (!done.Add(variant))
                continue;
            above.Add(variant);
            var parts = variant["properties"]?.AsObject().Select(property => property.Value) ?? [];
            parts = parts.Append(variant["items"]).Append(variant["additionalProperties"]);
            if (parts.OfType<JsonObject>().Any(part => HasCycle(schemas, part, above, done)))
                return true;
            above.Remove(variant);
        }

        return false;
    }
}
