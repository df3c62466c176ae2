using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Engine;

/// <summary>
/// Reads the level of log lines as .NET's console formats, JSON logs and PostgreSQL write it. A line that is indented belongs to the one before. Plain lines
/// count as information, on standard error as warnings.
/// </summary>
internal sealed partial class LogSeverity
{
    private LogLevel _last = LogLevel.Information;

    public LogLevel Read(string line, bool isError)
    {
        var text = AnsiColours.Remove(line);
        if (text.Length == 0 || char.IsWhiteSpace(text[0]))
            return _last;
        return _last = Level(text) ?? (isError ? LogLevel.Warning : LogLevel.Information);
    }

    private static LogLevel? Level(string text)
    {
        var match = Prefix().Match(text);
        return match.Groups["level"].Value switch
        {
            "" => null,
            "trce" or "dbug" or "DEBUG" or "Trace" or "Debug" => LogLevel.Debug,

            // An ERROR of PostgreSQL is about one statement; the service that sent it reports it, or expected it. FATAL is about one connection, PANIC about the server.
            "info" or "Information" or "LOG" or "INFO" or "NOTICE" or "ERROR" or "STATEMENT" or "DETAIL" or "HINT" or "CONTEXT" => LogLevel.Information,
            "warn" or "Warning" or "WARNING" => LogLevel.Warning,
            "fail" or "Error" or "FATAL" => LogLevel.Error,
            _ => LogLevel.Critical,
        };
    }

    [GeneratedRegex("""^(?:\{.*?"LogLevel":"(?<level>\w+)"|(?<level>trce|dbug|info|warn|fail|crit)\b|(?<level>DEBUG|LOG|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC|STATEMENT|DETAIL|HINT|CONTEXT): )""")]
    private static partial Regex Prefix();
}
