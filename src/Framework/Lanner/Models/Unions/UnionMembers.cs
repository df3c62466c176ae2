namespace Lanner.Runtime;

/// <summary>
/// The types of a union, and the rule by which one is chosen: pydantic's smart mode. All are tried; of those that fit, the one wins that takes most members
/// of the JSON objects; where these do not differ, the more exact one; then the first. Where none fits, the errors of all are told, each behind the name of its type.
/// </summary>
internal sealed class UnionMembers(params UnionMember[] members)
{
    private readonly Lazy<MatchShape[]> _shapes = new(() => [.. members.Select(member => MatchShape.Of(member.Schema(SchemaMode.Input)))]);
    private readonly Lazy<string[]> _labels = new(() => [.. members.Select(member => UnionLabel.Of(member.Schema(SchemaMode.Input)))]);

    /// <summary>Reads the next value.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="member">Number of the chosen type, from 1; 0 where none fits.</param>
    public object? Read(ref JsonReader reader, ref ErrorList errors, out int member)
    {
        reader.Peek();
        member = 0;
        if (reader.IsMalformed)
            return null;
        var start = reader.Position;
        var attempts = reader.Attempts ??= new UnionAttempts();
        if (!attempts.TryGet(this, start, out var outcome))
        {
            var failures = errors.Fork();
            var entered = attempts.Enter();
            var value = Choose(ref reader, ref failures, out member);
            outcome = new(value, member, reader.Position, failures);
            attempts.Leave(this, start, outcome, entered);
        }

        reader.MoveTo(outcome.End);
        errors.Append(outcome.Errors.Copy());
        errors.StopIfFull(ref reader);
        member = outcome.Member;
        return outcome.Value;
    }

    public void Write(ref JsonWriter writer, object? value, int member)
    {
        if (member == 0)
            writer.WriteNull();
        else
            members[member - 1].Write(ref writer, value);
    }

    public Schema Schema(SchemaMode mode) => new() { AnyOf = [.. members.SelectMany(member => Alternatives(member.Schema(mode)))] };

    // A union of unions is one list of alternatives.
    private static IEnumerable<Schema> Alternatives(Schema schema) => schema is { AnyOf: { } alternatives, Title: null } ? alternatives : [schema];

    private object? Choose(ref JsonReader reader, ref ErrorList failures, out int chosen)
    {
        var start = reader;
        var end = reader;
        object? best = null;
        var bestScore = default(MatchScore);
        chosen = 0;
        for (var i = 0; i < members.Length; i++)
        {
            var attempt = start;
            var errors = failures.Fork();
            var value = members[i].Read(ref attempt, ref errors);
            failures.TakeTime(errors);
            if (attempt.Error is not null)
            {
                reader = attempt;
                chosen = 0;
                return null;
            }

            if (!attempt.IsStopped)
                end = attempt;
            if (!errors.IsEmpty)
            {
                _ = errors.Within(0, _labels.Value[i]);
                failures.Append(errors);
                continue;
            }

            var scored = start;
            var score = _shapes.Value[i].Score(ref scored);
            if (chosen == 0 || score.IsBetterThan(bestScore))
                (best, bestScore, chosen) = (value, score, i + 1);
            if (score.IsPerfect)
                break;
        }

        reader = end;
        if (chosen != 0)
            failures = failures.Fork();
        return best;
    }
}
