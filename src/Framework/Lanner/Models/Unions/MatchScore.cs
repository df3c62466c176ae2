namespace Lanner.Runtime;

/// <summary>How well a JSON value fits a type.</summary>
/// <param name="Fields">How many members of JSON objects the type's models take, at all depths; -1 where the type has no model.</param>
/// <param name="Exactness">How little was converted.</param>
internal readonly record struct MatchScore(int Fields, MatchExactness Exactness)
{
    /// <summary>Whether no other type can fit better, so that none needs to be tried.</summary>
    public bool IsPerfect => this is { Fields: < 0, Exactness: MatchExactness.Exact };

    public bool IsBetterThan(MatchScore other) =>
        Fields >= 0 && other.Fields >= 0 && Fields != other.Fields ? Fields > other.Fields : Exactness > other.Exactness;

    /// <summary>The score of a value together with a part of it.</summary>
    public MatchScore With(MatchScore part) => new(
        part.Fields < 0 ? Fields : Math.Max(Fields, 0) + part.Fields,
        part.Exactness < Exactness ? part.Exactness : Exactness);
}
