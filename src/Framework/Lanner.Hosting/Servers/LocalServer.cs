using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Servers;

/// <summary>
/// Serves in the place of a container. The container's resource stays in the model, without an image, and so Aspire starts no container
/// for it: connection strings, databases, waits and health checks go on to be its own. The rest comes from here.
/// </summary>
internal abstract class LocalServer(IResourceBuilder<ContainerResource> builder, string type) : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _oneCommand = new(1, 1);
    private EndpointAnnotation? _endpoint;
    private InitializeResourceEvent? _app;
    private CancellationTokenSource? _stop;
    private Task _running = Task.CompletedTask;

    /// <summary>At the start of the app host, when the model has said all it has to say about the container.</summary>
    public virtual void TakePlace(string description)
    {
        var parts = builder.Resource.Annotations;
        _endpoint = parts.OfType<EndpointAnnotation>().First(endpoint => endpoint.Name == "tcp");
        foreach (var part in parts.ToList())
        {
            if (part is ContainerImageAnnotation or ContainerMountAnnotation or ContainerLifetimeAnnotation or EndpointAnnotation)
                parts.Remove(part);
        }

        builder.WithInitialState(new CustomResourceSnapshot
        {
            ResourceType = type,
            Properties = [new ResourcePropertySnapshot(CustomResourceKnownProperties.Source, description)],
        });
        AddCommand(KnownResourceCommands.StartCommand, "Start", "Play", stops: false, starts: true);
        AddCommand(KnownResourceCommands.StopCommand, "Stop", "Stop", stops: true, starts: false);
        AddCommand(KnownResourceCommands.RestartCommand, "Restart", "ArrowCounterclockwise", stops: true, starts: true);
        builder.OnInitializeResource(async (resource, app, _) =>
        {
            _app = app;

            // Aspire has asked the model for the endpoints that it is to serve itself.
            resource.Annotations.Add(_endpoint);
            if (resource.HasAnnotationOfType<ExplicitStartupAnnotation>())
                await TellAsync(KnownResourceStates.NotStarted);
            else
                await SwitchAsync(stops: false, starts: true);
        });
    }

    /// <summary>Ends the server for good.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
        _oneCommand.Dispose();
    }

    /// <summary>Starts the server and waits until it accepts connections; null for one that runs anyway.</summary>
    /// <exception cref="LocalServerException">It cannot.</exception>
    protected abstract Task<ServerProcess?> LaunchAsync(int? port, Action<string> onLine, CancellationToken cancellationToken);

    /// <summary>Where the server is, once it runs.</summary>
    protected virtual (string Host, int Port) Address(ServerProcess? server) => ("127.0.0.1", server!.Port);

    /// <summary>
    /// The folder of <c>WithDataBindMount</c> itself; for <c>WithDataVolume</c> one in the app's data folder; null without either, as such
    /// a container's data goes with it, too.
    /// </summary>
    protected string? MountedFolder(string target, DataFolder data)
    {
        var mount = builder.Resource.Annotations.OfType<ContainerMountAnnotation>()
            .LastOrDefault(mount => mount.Target.StartsWith(target, StringComparison.Ordinal));
        return mount is { Type: ContainerMountType.BindMount, Source: { } source }
            ? data.Hold(source)
            : mount is null ? null : Path.Combine(data.Path, builder.Resource.Name);
    }

    /// <summary>What <c>WithArgs</c> says.</summary>
    protected async Task<List<string>> ArgumentsAsync(CancellationToken cancellationToken)
    {
        var configuration = await ExecutionConfigurationBuilder.Create(builder.Resource).WithArgumentsConfig()
            .BuildAsync(builder.ApplicationBuilder.ExecutionContext, _app!.Logger, cancellationToken);
        return configuration.Exception is { } problem ? throw problem : [.. configuration.Arguments.Select(argument => argument.Value)];
    }

    private async Task SwitchAsync(bool stops, bool starts)
    {
        await _oneCommand.WaitAsync();
        try
        {
            if (stops)
            {
                await (_stop?.CancelAsync() ?? Task.CompletedTask);
                await _running;
            }

            if (!starts || _app is null || !_running.IsCompleted || _end.IsCancellationRequested)
                return;
            _stop = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            _running = KeepRunningAsync(_app, _stop.Token);
        }
        finally
        {
            _oneCommand.Release();
        }
    }

    /// <summary>Starts the server, and starts it again when it ends by itself, after longer and longer pauses.</summary>
    private async Task KeepRunningAsync(InitializeResourceEvent app, CancellationToken stop)
    {
        try
        {
            await app.Eventing.PublishAsync(new BeforeResourceStartedEvent(builder.Resource, app.Services), stop);
            for (var pauses = new Backoff(); ;)
            {
                await TellAsync(KnownResourceStates.Starting);
                await using var server = await LaunchAsync(_endpoint!.AllocatedEndpoint?.Port ?? _endpoint.Port, app.Logger.TellLine, stop);
                var began = TimeProvider.System.GetTimestamp();
                if (_endpoint.AllocatedEndpoint is null)
                    await AnnounceAsync(app, Address(server));
                await TellAsync(KnownResourceStates.Running);
                if (server is null)
                    await Task.Delay(Timeout.Infinite, stop);
                var code = await server!.Exit.WaitAsync(stop);
                var pause = pauses.After(TimeProvider.System.GetElapsedTime(began));
                app.Logger.TellEnd(code, server.Problem ?? "its lines above may tell why", pause);
                await TellAsync(KnownResourceStates.Exited, code);
                await Task.Delay(pause, stop);
            }
        }
        catch (OperationCanceledException)
        {
            await TellAsync(KnownResourceStates.Exited, 0);
        }
        catch (Exception problem)
        {
            var name = builder.Resource.Name;
            app.Logger.TellProblem(name, problem is LocalServerException ? problem.Message : problem.ToString());
            app.Services.GetRequiredService<ILogger<DistributedApplication>>().TellProblem(name, problem.Message);
            await TellAsync(KnownResourceStates.FailedToStart);
        }
    }

    /// <summary>Others know the address from now on, so it stays.</summary>
    private async Task AnnounceAsync(InitializeResourceEvent app, (string Host, int Port) address)
    {
        _endpoint!.TargetHost = address.Host;
        _endpoint.AllocatedEndpoint = new AllocatedEndpoint(_endpoint, address.Host, address.Port);
        await app.Eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(builder.Resource, app.Services));
        foreach (var member in Family().OfType<IResourceWithConnectionString>())
            await app.Eventing.PublishAsync(new ConnectionStringAvailableEvent(member, app.Services));
    }

    /// <summary>The server's databases share its state, as those of a container do.</summary>
    private async Task TellAsync(string state, int? exitCode = null)
    {
        var now = DateTime.UtcNow;
        var style = state == KnownResourceStates.FailedToStart ? KnownResourceStateStyles.Error : null;
        foreach (var member in Family())
        {
            await _app!.Notifications.PublishUpdateAsync(member, snapshot => snapshot with
            {
                State = new ResourceStateSnapshot(state, style),
                ExitCode = exitCode,
                StartTimeStamp = state == KnownResourceStates.Running ? now : snapshot.StartTimeStamp,
                StopTimeStamp = exitCode is null ? null : now,
                Urls = [.. snapshot.Urls.Select(url => url with { IsInactive = state != KnownResourceStates.Running })],
            });
        }
    }

    private List<IResource> Family() => [.. builder.ApplicationBuilder.Resources
        .Where(other => other == builder.Resource || (other as IResourceWithParent)?.Parent == builder.Resource)];

    /// <summary>One that stops is for a server that runs, or waits to start again.</summary>
    private void AddCommand(string name, string title, string icon, bool stops, bool starts) => builder.WithCommand(
        name,
        title,
        async _ =>
        {
            await SwitchAsync(stops, starts);
            return CommandResults.Success();
        },
        new CommandOptions
        {
            UpdateState = now => IsRunning(now.ResourceSnapshot) == stops ? ResourceCommandState.Enabled : ResourceCommandState.Disabled,
            IconName = icon,
            IconVariant = IconVariant.Filled,
            IsHighlighted = !(stops && starts),
        });

    private static bool IsRunning(CustomResourceSnapshot snapshot)
    {
        var state = snapshot.State?.Text;
        return state == KnownResourceStates.Running || state == KnownResourceStates.Starting
            || (state == KnownResourceStates.Exited && snapshot.ExitCode != 0);
    }
}
