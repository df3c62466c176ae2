using System.Text;

namespace Lanner.Runtime;

/// <summary>What a type looks like in JSON, to score how well a value that fits it does so. Made of the type's schema.</summary>
internal sealed class MatchShape
{
    private readonly string? _type;
    private readonly bool _isPlain;
    private Dictionary<string, MatchShape>? _members;
    private MatchShape? _items;
    private MatchShape[] _alternatives = [];
    private MatchShape[] _prefix = [];
    private bool _hasNull;

    private MatchShape(string? type, bool isPlain)
    {
        _type = type;
        _isPlain = isPlain;
    }

    public static MatchShape Of(Schema schema) => Of(schema, []);

    /// <summary>Consumes the next value, and tells how well it fits.</summary>
    public MatchScore Score(ref JsonReader reader)
    {
        var kind = reader.Peek();
        if (_hasNull && kind == JsonKind.Null)
        {
            reader.Skip();
            return new(-1, MatchExactness.Exact);
        }

        if (_alternatives.Length > 0)
            return _alternatives.Length == 1 ? _alternatives[0].Score(ref reader) : ScoreBest(ref reader);
        if (_members is not null && kind == JsonKind.Object)
            return ScoreModel(ref reader, _members);
        if (_type == "array" && kind == JsonKind.Array)
            return ScoreArray(ref reader);
        if (_type == "object" && kind == JsonKind.Object)
            return ScoreDictionary(ref reader);
        return new(-1, ScoreScalar(ref reader, kind));
    }

    private static MatchShape Of(Schema schema, Dictionary<string, MatchShape> known)
    {
        if (schema.Ref is not { } reference)
            return new MatchShape(schema.Type, IsPlain(schema)).Fill(schema, known);
        if (known.TryGetValue(reference.QualifiedName, out var shape))
            return shape;
        var described = reference.Describe(reference.Mode);

        // Known before its parts are, since a model may hold itself.
        shape = new MatchShape(described.Type, isPlain: false);
        known.Add(reference.QualifiedName, shape);
        return shape.Fill(described, known);
    }

    // A form or an encoding means that the text is converted; allowed values mean that it is not.
    private static bool IsPlain(Schema schema) =>
        schema.Ref is null && schema is { Format: null, ContentEncoding: null, ContentMediaType: null };

    private MatchShape Fill(Schema schema, Dictionary<string, MatchShape> known)
    {
        var isDecimal = schema.AnyOf is [{ Type: "number" }, { Type: "string", Pattern: not null }];
        _members = schema.Properties?.ToDictionary(property => property.Name, property => Of(property.Schema, known));
        _items = (schema.Items ?? schema.AdditionalProperties) is { } items ? Of(items, known) : null;
        var alternatives = isDecimal ? [] : schema.AnyOf ?? schema.OneOf ?? [];
        _hasNull = alternatives.Any(alternative => alternative.Type == "null");
        _alternatives = [.. alternatives.Where(alternative => alternative.Type != "null").Select(alternative => Of(alternative, known))];
        _prefix = [.. (schema.PrefixItems ?? []).Select(item => Of(item, known))];
        return this;
    }

    private MatchScore ScoreBest(ref JsonReader reader)
    {
        var position = reader.Position;
        if (reader.Attempts!.TryGetScore(this, position, out var kept))
        {
            reader.MoveTo(kept.End);
            return kept.Score;
        }

        var start = reader;
        MatchScore? best = null;
        foreach (var alternative in _alternatives)
        {
            var attempt = start;
            var score = alternative.Score(ref attempt);
            if (best is not { } known || score.IsBetterThan(known))
                best = score;
            reader = attempt;
        }

        reader.Attempts!.Keep(this, position, best!.Value, reader.Position);
        return best.Value;
    }

    private static MatchScore ScoreModel(ref JsonReader reader, Dictionary<string, MatchShape> members)
    {
        var score = new MatchScore(0, MatchExactness.Lax);
        _ = reader.ReadObjectStart();
        while (reader.ReadName(out var name))
        {
            if (!members.TryGetValue(Encoding.UTF8.GetString(name), out var member))
            {
                reader.Skip();
                continue;
            }

            var part = member.Score(ref reader);
            score = score.With(part with { Fields = Math.Max(part.Fields, 0) + 1 });
        }

        return score;
    }

    private MatchScore ScoreArray(ref JsonReader reader)
    {
        var score = new MatchScore(-1, MatchExactness.Exact);
        _ = reader.ReadArrayStart();
        for (var i = 0; reader.ReadElement(); i++)
        {
            if ((i < _prefix.Length ? _prefix[i] : _items) is { } item)
                score = score.With(item.Score(ref reader));
            else
                reader.Skip();
        }

        return score;
    }

    private MatchScore ScoreDictionary(ref JsonReader reader)
    {
        var score = new MatchScore(-1, MatchExactness.Exact);
        _ = reader.ReadObjectStart();
        while (reader.ReadName(out _))
        {
            if (_items is not null)
                score = score.With(_items.Score(ref reader));
            else
                reader.Skip();
        }

        return score;
    }

    private MatchExactness ScoreScalar(ref JsonReader reader, JsonKind kind)
    {
        var isInteger = false;
        if (kind == JsonKind.Number)
            _ = reader.ReadNumber(out isInteger);
        else
            reader.Skip();
        return (_type, kind) switch
        {
            ("string", JsonKind.String) or ("boolean", JsonKind.True or JsonKind.False) or ("null", JsonKind.Null) => _isPlain ? MatchExactness.Exact : MatchExactness.Lax,
            ("integer", JsonKind.Number) => isInteger ? MatchExactness.Exact : MatchExactness.Lax,
            ("number", JsonKind.Number) => isInteger ? MatchExactness.Strict : MatchExactness.Exact,
            _ => MatchExactness.Lax,
        };
    }
}
