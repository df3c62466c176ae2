namespace Lanner.Runtime;

/// <summary>
/// What unions inside a union made of their values. Each type of the outer union reads them again; kept results make that cheap, or else a text
/// nested n deep would be read 2ⁿ times. A union without unions inside is read again: its value costs no more than its text.
/// </summary>
internal sealed class UnionAttempts
{
    // Clearing a table costs as much as it once held.
    private const int MostToClear = 1024;

    private Dictionary<(UnionMembers Union, int Start), UnionOutcome> _outcomes = [];
    private Dictionary<(MatchShape Shape, int Start), (MatchScore Score, int End)> _scores = [];
    private int _depth;
    private int _entered;

    public bool TryGet(UnionMembers union, int start, out UnionOutcome outcome)
    {
        if (!_outcomes.TryGetValue((union, start), out outcome))
            return false;
        _entered++;
        return true;
    }

    public bool TryGetScore(MatchShape shape, int start, out (MatchScore Score, int End) kept) => _scores.TryGetValue((shape, start), out kept);

    public void Keep(MatchShape shape, int start, MatchScore score, int end) => _scores[(shape, start)] = (score, end);

    /// <summary>Begins a union.</summary>
    /// <returns>To be passed to <see cref="Leave"/>.</returns>
    public int Enter()
    {
        _depth++;
        return ++_entered;
    }

    public void Leave(UnionMembers union, int start, UnionOutcome outcome, int entered)
    {
        if (--_depth > 0)
        {
            if (_entered != entered)
                _outcomes[(union, start)] = outcome;
        }
        else if (_outcomes.Count + _scores.Count > MostToClear)
        {
            (_outcomes, _scores) = ([], []);
        }
        else
        {
            _outcomes.Clear();
            _scores.Clear();
        }
    }
}
