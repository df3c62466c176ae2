using Microsoft.Extensions.Logging;

namespace Lanner.Hosting;

/// <summary>What is told on the console and on resources.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1, LogLevel.Information, "{Resource}: {Way}")]
    public static partial void TellWay(this ILogger log, string resource, string way);

    [LoggerMessage(2, LogLevel.Information, "{Line}")]
    public static partial void TellLine(this ILogger log, string line);

    [LoggerMessage(3, LogLevel.Error, "The server ended with exit code {Code}: {Problem}. It starts again in {Pause}")]
    public static partial void TellEnd(this ILogger log, int code, string problem, TimeSpan pause);

    [LoggerMessage(4, LogLevel.Error, "{Resource} cannot run: {Problem}")]
    public static partial void TellProblem(this ILogger log, string resource, string problem);

    [LoggerMessage(5, LogLevel.Warning, "It ended with exit code {Code}. It starts again in {Pause}")]
    public static partial void TellRestart(this ILogger log, int code, TimeSpan pause);
}
