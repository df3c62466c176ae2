using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Lanner.Runtime;

/// <summary>A pattern with the meaning it has in pydantic's engine: a search, and <c>$</c> is the very end.</summary>
internal sealed class PatternMatcher
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private readonly SequenceMatcher? _sequence;
    private readonly Regex? _linear;
    private readonly string _translated = "";
    private Regex? _backtracking;

    public PatternMatcher(string pattern)
    {
        Pattern = pattern;
        _sequence = SequenceMatcher.TryCreate(pattern);
        if (_sequence is not null)
            return;
        _translated = Translate(pattern);
        _linear = CreateLinear(_translated);
        if (_linear is null)
            _backtracking = Create(ReadLimits.Default.MaxPatternTime / 2);
    }

    public string Pattern { get; }

    /// <summary>Looks for a match. Only the engine for look-arounds and back references takes from the time of the request.</summary>
    public PatternMatch Match(string value, ref ErrorList errors)
    {
        if (_sequence is not null)
            return Told(_sequence.IsMatch(value));
        return _linear is not null ? Told(_linear.IsMatch(value)) : Backtrack(value, ref errors);
    }

    private static PatternMatch Told(bool isMatch) => isMatch ? PatternMatch.Match : PatternMatch.Mismatch;

    // Linear time whatever the input; null where the pattern needs the other engine.
    private static Regex? CreateLinear(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | Options);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private PatternMatch Backtrack(string value, ref ErrorList errors)
    {
        var left = errors.PatternTimeLeft;
        if (left <= TimeSpan.Zero)
            return PatternMatch.Timeout;
        var engine = EngineFor(left, errors.Limits.MaxPatternTime / 2);
        var begin = Stopwatch.GetTimestamp();
        try
        {
            return Told(engine.IsMatch(value));
        }
        catch (RegexMatchTimeoutException)
        {
            return PatternMatch.Timeout;
        }
        finally
        {
            errors.TakePatternTime(Stopwatch.GetElapsedTime(begin));
        }
    }

    // An engine's time is fixed when it is made. One value takes at most half of the request's time, by an engine that is kept; when
    // less is left, an
    // engine for just that is made, which is rare. None is compiled: the first request would lose its time to that.
    private Regex EngineFor(TimeSpan left, TimeSpan half)
    {
        if (left < half)
            return Create(left);
        var engine = _backtracking!;
        if (engine.MatchTimeout != Allowed(half))
            _backtracking = engine = Create(half);
        return engine;
    }

    private Regex Create(TimeSpan time) => new(_translated, Options, Allowed(time));

    // What the engine takes as a limit, which it looks at now and then.
    private static TimeSpan Allowed(TimeSpan time) =>
        TimeSpan.FromMilliseconds(Math.Clamp(Math.Floor(time.TotalMilliseconds), 1, int.MaxValue - 1));

    // .NET's $ also matches before a final line feed.
    private static string Translate(string pattern)
    {
        if (!pattern.Contains('$', StringComparison.Ordinal) || IsMultiline(pattern))
            return pattern;
        var text = new StringBuilder(pattern.Length + 4);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var current = pattern[i];
            if (current == '\\' && i + 1 < pattern.Length)
            {
                text.Append(current).Append(pattern[++i]);
                continue;
            }
            if (current == '[' && !isInClass)
            {
                isInClass = true;
                text.Append(current);
                // A closing bracket that comes first stands for itself.
                if (i + 1 < pattern.Length && pattern[i + 1] == '^')
                    text.Append(pattern[++i]);
                if (i + 1 < pattern.Length && pattern[i + 1] == ']')
                    text.Append(pattern[++i]);
                continue;
            }
            isInClass &= current != ']';
            text.Append(current == '$' && !isInClass ? @"\z" : current.ToString());
        }
        return text.ToString();
    }

    private static bool IsMultiline(string pattern) =>
        pattern.Contains("(?", StringComparison.Ordinal) && Regex.IsMatch(pattern, @"\(\?[a-z]*m[a-z]*[-:)]", RegexOptions.NonBacktracking);
}
