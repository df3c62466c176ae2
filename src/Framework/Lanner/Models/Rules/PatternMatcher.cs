using System.Text;
using System.Text.RegularExpressions;

namespace Lanner.Runtime;

/// <summary>A pattern with the meaning it has in pydantic's engine: a search, and <c>$</c> is the very end.</summary>
internal sealed class PatternMatcher
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(100);

    private readonly SequenceMatcher? _sequence;
    private readonly Regex? _regex;

    public PatternMatcher(string pattern)
    {
        Pattern = pattern;
        _sequence = SequenceMatcher.TryCreate(pattern);
        if (_sequence is null)
            _regex = Create(Translate(pattern));
    }

    public string Pattern { get; }

    public bool IsMatch(string value)
    {
        if (_sequence is not null)
            return _sequence.IsMatch(value);
        try
        {
            return _regex!.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    // Linear time whatever the input; look-arounds and back references need the other engine and its time limit.
    private static Regex Create(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant, Timeout);
        }
    }

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
