using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>Breaks one rule of a schema in a valid value. Only faults that no lax reading accepts are made.</summary>
internal sealed class Faults(Schemas schemas, Random random)
{
    /// <summary>Breaks the value somewhere.</summary>
    /// <param name="schema">What the value follows.</param>
    /// <param name="value">The value; changed.</param>
    /// <param name="broken">The broken value.</param>
    /// <returns>Whether a rule could be broken.</returns>
    public bool TryBreak(JsonObject schema, JsonNode? value, out JsonNode? broken)
    {
        broken = value;
        var variants = schemas.Variants(schema);
        var inside = variants.Where(variant => (string?)variant["type"] is not "null").ToList();
        if (inside.Count == 1 && random.Next(3) > 0)
        {
            switch (value)
            {
                case JsonObject members when (string?)inside[0]["type"] == "object" && TryBreakMember(inside[0], members):
                case JsonArray items when (string?)inside[0]["type"] == "array" && TryBreakItem(inside[0], items):
                    return true;
                default:
                    if (TryBreakRule(inside[0], out broken))
                        return true;
                    break;
            }
        }

        return TryBreakKind(schema, out broken);
    }

    private bool TryBreakMember(JsonObject schema, JsonObject members)
    {
        if (random.Next(4) == 0 && schema["additionalProperties"] is JsonValue closed && !closed.GetValue<bool>())
        {
            members["no such member"] = 1;
            return true;
        }

        var required = schema["required"]?.AsArray().Select(name => (string)name!).ToList() ?? [];
        if (required.Count > 0 && random.Next(3) == 0)
            return members.Remove(required[random.Next(required.Count)]);

        var properties = schema["properties"]?.AsObject().Where(property => members.ContainsKey(property.Key)).ToList() ?? [];
        if (properties.Count == 0)
            return false;
        var (name, member) = properties[random.Next(properties.Count)];
        var value = members[name];
        members.Remove(name);
        var isBroken = TryBreak(member!.AsObject(), value, out var broken);
        members[name] = broken;
        return isBroken;
    }

    private bool TryBreakItem(JsonObject schema, JsonArray items)
    {
        if (schema["items"] is not JsonObject item || items.Count == 0)
            return false;
        var index = random.Next(items.Count);
        var value = items[index];
        items[index] = null;
        var isBroken = TryBreak(item, value, out var broken);
        items[index] = broken;
        return isBroken;
    }

    private static bool TryBreakRule(JsonObject schema, out JsonNode? broken)
    {
        broken = (string?)schema["type"] switch
        {
            _ when schema["enum"] is not null || schema.ContainsKey("const") => "no such value",
            "integer" or "number" when (double?)schema["minimum"] is { } least => JsonValue.Create(least - 1),
            "integer" or "number" when (double?)schema["exclusiveMinimum"] is { } over => JsonValue.Create(over),
            "integer" or "number" when (double?)schema["maximum"] is { } most => JsonValue.Create(most + 1),
            "integer" or "number" when (double?)schema["exclusiveMaximum"] is { } under => JsonValue.Create(under),
            "string" when (int?)schema["maxLength"] is { } longest => new string('x', longest + 1),
            "string" when (int?)schema["minLength"] is > 0 and { } shortest => new string('x', shortest - 1),
            "string" when (string?)schema["format"] is "date" or "date-time" or "time" or "duration" or "uuid" => "not one",
            _ => null,
        };
        return broken is not null;
    }

    private bool TryBreakKind(JsonObject schema, out JsonNode? broken)
    {
        var accepts = schemas.Accepts(schema);
        var faults = new List<JsonNode?>();
        if ((accepts & JsonKinds.Object) == 0)
            faults.Add(new JsonObject { ["unexpected"] = true });
        if ((accepts & JsonKinds.Array) == 0)
            faults.Add(new JsonArray(new JsonArray()));
        if ((accepts & (JsonKinds.Text | JsonKinds.Object | JsonKinds.Array)) == 0)
            faults.Add("no number at all");
        if ((accepts & JsonKinds.Null) == 0)
            faults.Add(null);
        broken = faults.Count > 0 ? faults[random.Next(faults.Count)] : null;
        return faults.Count > 0 && accepts != JsonKinds.Any;
    }
}
