using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Dashboard.Access;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Engine;

/// <summary>Passes the lines of the resources on to the app host's own log, where that is asked for.</summary>
internal sealed partial class ResourceLogForwarder(
    DistributedApplicationOptions options,
    IResourceCollection resources,
    ResourceLoggerService logs,
    ILoggerFactory loggers,
    IHostEnvironment environment,
    SecretMask secrets)
{
    public Task RunAsync(CancellationToken cancellationToken) =>
        options.EnableResourceLogging ? Task.WhenAll(resources.Select(resource => ForwardAsync(resource, cancellationToken))) : Task.CompletedTask;

    private async Task ForwardAsync(IResource resource, CancellationToken cancellationToken)
    {
        var logger = loggers.CreateLogger($"{environment.ApplicationName}.Resources.{resource.Name}");
        await foreach (var batch in logs.WatchAsync(resource, cancellationToken).ConfigureAwait(false))
        {
            foreach (var line in batch)
            {
                var text = secrets.Apply(line.Content);
                Line(logger, line.IsErrorMessage ? LogLevel.Error : LogLevel.Information, line.LineNumber, text);
            }
        }
    }

    [LoggerMessage(Message = "{LineNumber}: {Line}")]
    private static partial void Line(ILogger logger, LogLevel level, int lineNumber, string line);
}
