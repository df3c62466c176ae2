namespace Lanner.Runtime;

/// <summary>
/// What unions inside a union made of their values. Each type of the outer union reads them again; kept results make that cheap, or else a text
/// nested n deep would be read 2ⁿ times.
/// </summary>
internal sealed class UnionAttempts
{
    private readonly Dictionary<(UnionMembers Union, int Start), UnionOutcome> _outcomes = [];
    private readonly Dictionary<(MatchShape Shape, int Start), (MatchScore Score, int End)> _scores = [];
    private int _depth;

    public bool TryGet(UnionMembers union, int start, out UnionOutcome outcome) => _outcomes.TryGetValue((union, start), out outcome);

    public bool TryGetScore(MatchShape shape, int start, out (MatchScore Score, int End) kept) => _scores.TryGetValue((shape, start), out kept);

    public void Keep(MatchShape shape, int start, MatchScore score, int end) => _scores[(shape, start)] = (score, end);

    public void Enter() => _depth++;

    public void Leave(UnionMembers union, int start, UnionOutcome outcome)
    {
        if (--_depth == 0)
        {
            _outcomes.Clear();
            _scores.Clear();
        }
        else
        {
            _outcomes[(union, start)] = outcome;
        }
    }
}
