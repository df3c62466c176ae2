using Lanner.Dashboard.Resources;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Runs commands on resources.</summary>
public sealed class ResourceCommandService
{
    private readonly IResourceCollection _resources;
    private readonly ResourceNotificationService _notifications;
    private readonly ResourceLifecycle _lifecycle;
    private readonly ParameterValues _parameters;
    private readonly ProjectRebuild _rebuild;
    private readonly IServiceProvider _services;
    private readonly ILogger<ResourceCommandService> _logger;

    internal ResourceCommandService(
        IResourceCollection resources,
        ResourceNotificationService notifications,
        ResourceLifecycle lifecycle,
        ParameterValues parameters,
        ProjectRebuild rebuild,
        IServiceProvider services,
        ILogger<ResourceCommandService> logger)
    {
        _resources = resources;
        _notifications = notifications;
        _lifecycle = lifecycle;
        _parameters = parameters;
        _rebuild = rebuild;
        _services = services;
        _logger = logger;
    }

    /// <summary>Runs a command.</summary>
    /// <param name="resourceId">Name of the resource, or id of one of its processes: then only that one is started, stopped, restarted.</param>
    /// <param name="commandName">Name of the command, for example one of <see cref="KnownResourceCommands"/>.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    public Task<ExecuteCommandResult> ExecuteCommandAsync(string resourceId, string commandName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resourceId);
        ArgumentNullException.ThrowIfNull(commandName);
        if (_resources.FirstOrDefault(resource => string.Equals(resource.Name, resourceId, StringComparison.OrdinalIgnoreCase)) is { } resource)
            return ExecuteCommandAsync(resource, commandName, cancellationToken);
        if (_notifications.Part(resourceId)?.Resource is not { } owner)
            return Task.FromResult(CommandResults.Failure($"There is no resource '{resourceId}'."));
        return ExecuteAsync(owner, Replicas.Of(owner) > 1 ? resourceId : null, commandName, cancellationToken);
    }

    /// <summary>Runs a command.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="commandName">Name of the command, for example one of <see cref="KnownResourceCommands"/>.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    public Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(commandName);
        return ExecuteAsync(resource, null, commandName, cancellationToken);
    }

    private async Task<ExecuteCommandResult> ExecuteAsync(IResource resource, string? partId, string commandName, CancellationToken cancellationToken)
    {
        try
        {
            if (resource.Annotations.OfType<ResourceCommandAnnotation>().LastOrDefault(command => command.Name == commandName) is { } custom)
                return await custom.ExecuteCommand(Context(resource, cancellationToken)).ConfigureAwait(false);
            return await RunAsync(resource, partId, commandName, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return CommandResults.Canceled();
        }
        catch (Exception exception)
        {
            return CommandResults.Failure(exception);
        }
    }

    internal IEnumerable<ResourceCommand> For(IResource resource, CustomResourceSnapshot snapshot)
    {
        // A server that was given, or that SQLite stands in for, has no process of ours.
        var hasProcess = ResourceLifecycle.HasProcess(resource) && (resource is not PostgresServerResource || snapshot.State?.Text != KnownResourceStates.Running
            || snapshot.Properties.Any(property => property.Name == "executable.pid"));
        if (hasProcess)
        {
            // Waiting and the pause before a restart can be ended, too.
            var isUp = !snapshot.IsOver && snapshot.State?.Text is { } state && state != KnownResourceStates.NotStarted;
            yield return isUp
                ? new ResourceCommand(KnownResourceCommands.StopCommand, "Stop", null, null, snapshot.State?.Text != KnownResourceStates.Stopping, true)
                : new ResourceCommand(KnownResourceCommands.StartCommand, "Start", null, null, true, true);
            yield return new ResourceCommand(KnownResourceCommands.RestartCommand, "Restart", null, null, isUp && snapshot.State?.Text != KnownResourceStates.Stopping, true);
            if (resource is ProjectResource)
                yield return new ResourceCommand(KnownResourceCommands.RebuildCommand, "Rebuild", "Stops it, builds it and starts it again", null, snapshot.State?.Text != KnownResourceStates.Building, false);
        }

        if (resource is ParameterResource parameter)
        {
            yield return new ResourceCommand(KnownResourceCommands.SetParameterCommand, "Set value", null, null, true, true);
            yield return new ResourceCommand(KnownResourceCommands.DeleteParameterCommand, "Delete value", "Forgets the value that was entered here, also in user secrets",
                $"Forget the value of '{resource.Name}', also in user secrets? Who runs with it keeps it until its next start.", _parameters.CanDelete(parameter), true);
        }

        foreach (var command in resource.Annotations.OfType<ResourceCommandAnnotation>())
        {
            var state = command.Options.UpdateState?.Invoke(new UpdateCommandStateContext { ResourceSnapshot = snapshot, ServiceProvider = _services }) ?? ResourceCommandState.Enabled;
            if (state != ResourceCommandState.Hidden)
                yield return new ResourceCommand(command.Name, command.DisplayName, command.Options.Description, command.Options.ConfirmationMessage, state == ResourceCommandState.Enabled, command.Options.IsHighlighted);
        }
    }

    private async Task<ExecuteCommandResult> RunAsync(IResource resource, string? partId, string commandName, CancellationToken cancellationToken)
    {
        if (resource is ParameterResource parameter && commandName == KnownResourceCommands.DeleteParameterCommand)
        {
            await _parameters.DeleteAsync(parameter, cancellationToken).ConfigureAwait(false);
            return CommandResults.Success();
        }

        if (resource is ParameterResource && commandName == KnownResourceCommands.SetParameterCommand)
            return CommandResults.Failure("It needs a value: enter it on the dashboard's page Parameters.");
        if (!ResourceLifecycle.HasProcess(resource))
            return CommandResults.Failure($"'{resource.Name}' has no command '{commandName}'.");
        switch (commandName)
        {
            case "start":
                await _lifecycle.StartAsync(resource, partId, cancellationToken).ConfigureAwait(false);
                return CommandResults.Success();
            case "stop":
                await StopAsync().ConfigureAwait(false);
                return CommandResults.Success();
            case "restart":
                await StopAsync().ConfigureAwait(false);
                await _lifecycle.StartAsync(resource, partId, cancellationToken).ConfigureAwait(false);
                return CommandResults.Success();
            case "rebuild" when resource is ProjectResource project:
                await _rebuild.RunAsync(project, cancellationToken).ConfigureAwait(false);
                return CommandResults.Success();
            default:
                return CommandResults.Failure($"'{resource.Name}' has no command '{commandName}'.");
        }

        Task StopAsync() => partId is null ? _lifecycle.StopAsync(resource, cancellationToken) : _lifecycle.StopAsync(resource, partId, cancellationToken);
    }

    private ExecuteCommandContext Context(IResource resource, CancellationToken cancellationToken) => new()
    {
        ServiceProvider = _services,
        ResourceName = resource.Name,
        CancellationToken = cancellationToken,
        Logger = _logger,
    };
}
