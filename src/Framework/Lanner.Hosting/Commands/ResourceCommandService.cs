using Lanner.Dashboard.Resources;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Runs commands on resources.</summary>
public sealed class ResourceCommandService
{
    private readonly IResourceCollection _resources;
    private readonly ResourceLifecycle _lifecycle;
    private readonly ProjectRebuild _rebuild;
    private readonly IServiceProvider _services;
    private readonly ILogger<ResourceCommandService> _logger;

    internal ResourceCommandService(
        IResourceCollection resources, ResourceLifecycle lifecycle, ProjectRebuild rebuild, IServiceProvider services, ILogger<ResourceCommandService> logger)
    {
        _resources = resources;
        _lifecycle = lifecycle;
        _rebuild = rebuild;
        _services = services;
        _logger = logger;
    }

    /// <summary>Runs a command.</summary>
    /// <param name="resourceId">Name of the resource.</param>
    /// <param name="commandName">Name of the command, for example one of <see cref="KnownResourceCommands"/>.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    public Task<ExecuteCommandResult> ExecuteCommandAsync(string resourceId, string commandName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resourceId);
        return _resources.FirstOrDefault(resource => string.Equals(resource.Name, resourceId, StringComparison.OrdinalIgnoreCase)) is { } resource
            ? ExecuteCommandAsync(resource, commandName, cancellationToken)
            : Task.FromResult(CommandResults.Failure($"There is no resource '{resourceId}'."));
    }

    /// <summary>Runs a command.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="commandName">Name of the command, for example one of <see cref="KnownResourceCommands"/>.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    public async Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(commandName);
        try
        {
            if (resource.Annotations.OfType<ResourceCommandAnnotation>().LastOrDefault(command => command.Name == commandName) is { } custom)
                return await custom.ExecuteCommand(Context(resource, cancellationToken)).ConfigureAwait(false);
            return await RunAsync(resource, commandName, cancellationToken).ConfigureAwait(false);
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

        foreach (var command in resource.Annotations.OfType<ResourceCommandAnnotation>())
        {
            var state = command.Options.UpdateState?.Invoke(new UpdateCommandStateContext { ResourceSnapshot = snapshot, ServiceProvider = _services }) ?? ResourceCommandState.Enabled;
            if (state != ResourceCommandState.Hidden)
                yield return new ResourceCommand(command.Name, command.DisplayName, command.Options.Description, command.Options.ConfirmationMessage, state == ResourceCommandState.Enabled, command.Options.IsHighlighted);
        }
    }

    private async Task<ExecuteCommandResult> RunAsync(IResource resource, string commandName, CancellationToken cancellationToken)
    {
        if (!ResourceLifecycle.HasProcess(resource))
            return CommandResults.Failure($"'{resource.Name}' has no command '{commandName}'.");
        switch (commandName)
        {
            case "start":
                await _lifecycle.StartAsync(resource, cancellationToken).ConfigureAwait(false);
                return CommandResults.Success();
            case "stop":
                await _lifecycle.StopAsync(resource, cancellationToken).ConfigureAwait(false);
                return CommandResults.Success();
            case "restart":
                await _lifecycle.StopAsync(resource, cancellationToken).ConfigureAwait(false);
                await _lifecycle.StartAsync(resource, cancellationToken).ConfigureAwait(false);
                return CommandResults.Success();
            case "rebuild" when resource is ProjectResource project:
                await _rebuild.RunAsync(project, cancellationToken).ConfigureAwait(false);
                return CommandResults.Success();
            default:
                return CommandResults.Failure($"'{resource.Name}' has no command '{commandName}'.");
        }
    }

    private ExecuteCommandContext Context(IResource resource, CancellationToken cancellationToken) => new()
    {
        ServiceProvider = _services,
        ResourceName = resource.Name,
        CancellationToken = cancellationToken,
        Logger = _logger,
    };
}
