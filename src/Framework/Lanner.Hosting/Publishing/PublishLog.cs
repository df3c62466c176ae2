using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Publishing;

/// <summary>What is told of published files, on the console.</summary>
internal static partial class PublishLog
{
    [LoggerMessage(LogLevel.Warning, "Mind: {Note}")]
    public static partial void TellNote(this ILogger log, string note);

    [LoggerMessage(LogLevel.Information, "Wrote {Count} files to {Folder}. README.md there says how to deploy them.")]
    public static partial void TellWritten(this ILogger log, int count, string folder);
}
