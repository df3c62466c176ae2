using System.Globalization;
using System.Runtime.CompilerServices;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Dashboard.Access;
using Lanner.Dashboard.Resources;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lanner.Hosting.Dashboard;

/// <summary>Gives the dashboard the engine's resources in its own terms, without their secrets.</summary>
internal sealed class ResourceBridge(
    IResourceCollection resources,
    ResourceNotificationService notifications,
    ResourceLoggerService logs,
    ResourceCommandService commands,
    ParameterValues parameters,
    SecretMask secrets)
{
    private static readonly string[] SourceProperties = ["resource.source", "project.path", "container.image", "executable.path"];

    public ResourceSource Source() => new()
    {
        WatchAsync = WatchAsync,
        WatchConsoleAsync = WatchConsoleAsync,
        ReadConsole = name => [.. logs.Of(name).Last(int.MaxValue).Select(Line)],
        ExecuteAsync = ExecuteAsync,
        SetParameterAsync = SetParameterAsync,
        KeepingProblem = parameters.KeepingProblem,
    };

    private async IAsyncEnumerable<ResourceView> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var news in notifications.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return View(news);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<ConsoleLine>> WatchConsoleAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in logs.WatchAsync(name, cancellationToken).ConfigureAwait(false))
            yield return [.. batch.Select(Line)];
    }

    private async Task<string?> ExecuteAsync(string resourceId, string command, CancellationToken cancellationToken)
    {
        var result = await commands.ExecuteCommandAsync(resourceId, command, cancellationToken).ConfigureAwait(false);
        return result.Success ? null : result.Canceled ? "cancelled" : result.ErrorMessage ?? "failed";
    }

    private async Task<string?> SetParameterAsync(string name, string value, bool keeps, CancellationToken cancellationToken)
    {
        if (resources.OfType<ParameterResource>().FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
            return $"there is no parameter '{name}'";
        try
        {
            await parameters.SetAsync(parameter, value, keeps, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (exception is DistributedApplicationException or IOException)
        {
            return exception.Message;
        }
    }

    private static ConsoleLine Line(LogLine line) => new(line.LineNumber, line.Time, line.Content, line.IsErrorMessage);

    private ResourceView View(ResourceEvent news)
    {
        var snapshot = news.Snapshot;
        var view = new ResourceView
        {
            Id = news.ResourceId,
            Name = news.Resource.Name,
            Type = snapshot.ResourceType,
            State = snapshot.State?.Text ?? "",
            StateReason = Masked(snapshot.StateReason),
            Health = snapshot.HealthStatus is { } health ? Health(health) : null,
            IsRestartPending = snapshot.IsRestartPending,
            ExitCode = snapshot.ExitCode,
            StartTime = snapshot.StartTimeStamp?.ToUniversalTime(),
            StopTime = snapshot.StopTimeStamp?.ToUniversalTime(),
            Source = SourceProperties.Select(name => Property(snapshot, name)).FirstOrDefault(value => value is not null),
            Urls = [.. snapshot.Urls.Select(url => new ResourceUrl(url.Name, url.Url, url.DisplayText, url.IsInternal))],
            Environment = [.. snapshot.EnvironmentVariables.Select(variable => new ResourceVariable(variable.Name, variable.Value ?? "", variable.IsFromSpec))],
            Properties = [.. snapshot.Properties.Select(property => KeyValuePair.Create(property.Name, Convert.ToString(property.Value, CultureInfo.InvariantCulture) ?? ""))],
            HealthReports = [.. snapshot.HealthReports.Select(report => new ResourceHealthReport(report.Name, report.Status is { } status ? Health(status) : null, Masked(report.Description ?? report.ExceptionText)))],
            Relations = [.. snapshot.Relationships.Select(relationship => new ResourceRelation(relationship.ResourceName, relationship.Type))],
            Commands = [.. commands.For(news.Resource, snapshot)],
        };
        return news.Resource is ParameterResource parameter ? WithValue(view, parameter) : view;
    }

    private static ResourceView WithValue(ResourceView view, ParameterResource parameter) => view with
    {
        Source = parameter.ConfigurationKey,
        Description = parameter.Description,
        IsSecret = parameter.Secret,
        Value = parameter.Secret || view.State != KnownResourceStates.Running ? null : parameter.GetValueAsync().AsTask().GetAwaiter().GetResult(),
    };

    private string? Masked(string? text) => text is null ? null : secrets.Apply(text);

    private static ResourceHealth Health(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => ResourceHealth.Healthy,
        HealthStatus.Degraded => ResourceHealth.Degraded,
        _ => ResourceHealth.Unhealthy,
    };

    private static string? Property(CustomResourceSnapshot snapshot, string name) => snapshot.Properties.FirstOrDefault(property => property.Name == name)?.Value as string;
}
