using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Servers;

/// <summary>What is told of servers, on the console and on their resources.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(LogLevel.Information, "{Resource}: {Way}")]
    public static partial void TellWay(this ILogger log, string resource, string way);

    [LoggerMessage(LogLevel.Information, "{Line}")]
    public static partial void TellLine(this ILogger log, string line);

    [LoggerMessage(LogLevel.Error, "The server ended with exit code {Code}: {Problem}. It starts again in {Pause}")]
    public static partial void TellEnd(this ILogger log, int code, string problem, TimeSpan pause);

    [LoggerMessage(LogLevel.Error, "{Resource} cannot run: {Problem}")]
    public static partial void TellProblem(this ILogger log, string resource, string problem);
}
