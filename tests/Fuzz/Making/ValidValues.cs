using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Fuzz;

/// <summary>Makes values that a schema accepts.</summary>
internal sealed class ValidValues(Schemas schemas, Random random)
{
    private const int MaxDepth = 5;

    private static readonly string[] Texts =
    [
        "", "a", "foo", "  spaced  ", "Ünïcödé ✓", "😀😀", "a/b?c=d&e#f", "'; DROP TABLE items; --", "<script>alert(1)</script>", "0",
        "true", "null",
    ];

    /// <summary>Whether optional members are always there, and null only where nothing else is accepted.</summary>
    public bool IsFull { get; init; }

    public JsonNode? Make(JsonObject schema, int depth = 0)
    {
        var variants = schemas.Variants(schema);
        if (IsFull && depth <= MaxDepth && variants.Where(one => (string?)one["type"] is not "null").ToList() is { Count: > 0 } values)
            variants = values;
        var variant = variants[random.Next(variants.Count)];
        if (depth > MaxDepth && variants.FirstOrDefault(one => (string?)one["type"] is not ("object" or "array")) is { } simple)
            variant = simple;
        if (variant.ContainsKey("const"))
            return variant["const"]?.DeepClone();
        if (variant["enum"] is JsonArray choices)
            return choices[random.Next(choices.Count)]?.DeepClone();
        return (string?)variant["type"] switch
        {
            "null" => null,
            "boolean" => JsonValue.Create(random.Next(2) == 0),
            "integer" => JsonValue.Create((long)Number(variant, isInteger: true)),
            "number" => JsonValue.Create(Number(variant, isInteger: false)),
            "string" => JsonValue.Create(Text(variant)),
            "array" => Array(variant, depth),
            "object" => Object(variant, depth),
            _ => JsonValue.Create("anything"),
        };
    }

    private double Number(JsonObject schema, bool isInteger)
    {
        double? Bound(string name) => (double?)schema[name];
        var step = (double?)schema["multipleOf"] ?? (isInteger ? 1 : 0.5);
        var low = Bound("minimum") ?? Bound("exclusiveMinimum") + step;
        var high = Bound("maximum") ?? Bound("exclusiveMaximum") - step;
        low ??= high is null ? -1000 : high - 1000;
        high ??= low + 2000;
        var value = low.Value + (Math.Floor(random.NextDouble() * ((high.Value - low.Value) / step + 1)) * step);
        return isInteger ? Math.Ceiling(Math.Min(value, high.Value)) : Math.Min(value, high.Value);
    }

    private string Text(JsonObject schema)
    {
        switch ((string?)schema["format"])
        {
            case "date-time": return random.Next(2) == 0 ? "2026-01-02T03:04:05Z" : "2026-01-02T03:04:05.123456+02:00";
            case "date": return "2026-01-02";
            case "time": return "03:04:05";
            case "duration": return random.Next(2) == 0 ? "P1DT2H" : "PT0S";
            case "uuid": return new Guid(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString();
            case "uri": return "https://example.com/a?b=c";
            case "email": return "someone@example.com";
            default: break;
        }

        if ((string?)schema["contentEncoding"] == "base64")
            return "aGVsbG8=";
        if ((string?)schema["contentMediaType"] == "application/json")
            return schema["contentSchema"] is JsonObject content ? Make(content)?.ToJsonString() ?? "null" : "{}";
        var (least, most) = ((int?)schema["minLength"] ?? 0, (int?)schema["maxLength"] ?? 200);
        if ((string?)schema["pattern"] is { } pattern)
        {
            var examples = schema["examples"]?.AsArray().Select(example => example!.ToString()) ?? [];
            string[] others = [pattern.Trim('^', '$'), "12.5", "1", "abc", "ABC-123", "a1", "a"];
            return examples.Concat(others).FirstOrDefault(candidate => Regex.IsMatch(candidate, pattern)) ?? "";
        }

        var text = Texts[random.Next(Texts.Length)];
        while (text.Length < least)
            text += "abcdefgh";
        return text.Length <= most
            ? text
            : text.EnumerateRunes().Aggregate("", (kept, rune) => kept.Length + rune.Utf16SequenceLength <= most ? kept + rune : kept);
    }

    private JsonArray Array(JsonObject schema, int depth)
    {
        if (schema["prefixItems"] is JsonArray items)
            return [.. items.Select(item => Make(item!.AsObject(), depth + 1))];
        var least = (int?)schema["minItems"] ?? 0;
        var most = Math.Min((int?)schema["maxItems"] ?? 4, least + 4);
        if (IsFull && most > 0 && depth <= MaxDepth)
            least = Math.Max(1, least);
        var item = schema["items"] as JsonObject ?? [];
        return [.. Enumerable.Range(0, depth > MaxDepth ? least : random.Next(least, most + 1)).Select(_ => Make(item, depth + 1))];
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var result = new JsonObject();
        var required = schema["required"]?.AsArray().Select(name => (string)name!).ToHashSet() ?? [];
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            if (required.Contains(name) || (depth <= MaxDepth && (IsFull || random.Next(2) == 0)))
                result[name] = Make(member!.AsObject(), depth + 1);
        }

        if (schema["additionalProperties"] is JsonObject extra && depth <= MaxDepth)
            result[random.Next(1, 9).ToString(System.Globalization.CultureInfo.InvariantCulture)] = Make(extra, depth + 1);
        return result;
    }
}
