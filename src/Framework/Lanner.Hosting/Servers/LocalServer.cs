using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Lanner.LocalServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Servers;

/// <summary>
/// Serves in the place of a container. The container's resource stays in the model, without an image, and so Aspire starts no container for it: connection
/// strings, databases, waits and health checks go on to be its own. States, addresses, logs and commands, which Aspire has from the container, come from here.
/// </summary>
internal abstract class LocalServer(ContainerResource resource, string type) : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _oneCommand = new(1, 1);
    private EndpointAnnotation? _endpoint;
    private IServiceProvider? _services;
    private CancellationTokenSource? _stop;
    private Task _running = Task.CompletedTask;
    private int? _port;

    private ResourceNotificationService States => _services!.GetRequiredService<ResourceNotificationService>();

    private IDistributedApplicationEventing Events => _services!.GetRequiredService<IDistributedApplicationEventing>();

    protected ILogger Log => _services!.GetRequiredService<ResourceLoggerService>().GetLogger(resource);

    /// <summary>At the start of the app host, when the model has said all it has to say about the container.</summary>
    public virtual void TakePlace(IServiceProvider services, string description)
    {
        _services = services;
        _endpoint = resource.Annotations.OfType<EndpointAnnotation>().First(endpoint => endpoint.Name == "tcp");
        foreach (var part in resource.Annotations.Where(each => each is ContainerImageAnnotation or ContainerMountAnnotation or ContainerLifetimeAnnotation or EndpointAnnotation).ToList())
            resource.Annotations.Remove(part);
        resource.Annotations.Add(new ResourceSnapshotAnnotation(new CustomResourceSnapshot
        {
            ResourceType = type,
            Properties = [new ResourcePropertySnapshot(CustomResourceKnownProperties.Source, description)],
        }));
        AddCommand(KnownResourceCommands.StartCommand, "Start", "Play", isForRunning: false, StartServerAsync);
        AddCommand(KnownResourceCommands.StopCommand, "Stop", "Stop", isForRunning: true, StopServerAsync);
        AddCommand(KnownResourceCommands.RestartCommand, "Restart", "ArrowCounterclockwise", isForRunning: true, async () =>
        {
            await StopServerAsync();
            await StartServerAsync();
        });
        Events.Subscribe<InitializeResourceEvent>(resource, async (_, _) =>
        {
            // Aspire has asked the model for the endpoints that it is to serve itself.
            resource.Annotations.Add(_endpoint);
            if (resource.Annotations.OfType<ExplicitStartupAnnotation>().Any())
                await TellAsync(KnownResourceStates.NotStarted);
            else
                await StartServerAsync();
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

    /// <summary>What <c>WithArgs</c> says.</summary>
    protected async Task<List<string>> ArgumentsAsync(CancellationToken cancellationToken)
    {
        var context = new CommandLineArgsCallbackContext([], resource, cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>())
            await annotation.Callback(context);
        var arguments = new List<string>();
        foreach (var argument in context.Args)
            arguments.Add(argument is IValueProvider value ? await value.GetValueAsync(cancellationToken) ?? "" : $"{argument}");
        return arguments;
    }

    private async Task StartServerAsync()
    {
        await _oneCommand.WaitAsync();
        try
        {
            if (!_running.IsCompleted || _end.IsCancellationRequested)
                return;
            _stop = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            _running = KeepRunningAsync(_stop.Token);
        }
        finally
        {
            _oneCommand.Release();
        }
    }

    private async Task StopServerAsync()
    {
        await _oneCommand.WaitAsync();
        try
        {
            if (_stop is not null)
                await _stop.CancelAsync();
            await _running;
        }
        finally
        {
            _oneCommand.Release();
        }
    }

    /// <summary>Starts the server, and starts it again when it ends by itself, after longer and longer pauses.</summary>
    private async Task KeepRunningAsync(CancellationToken stop)
    {
        try
        {
            await Events.PublishAsync(new BeforeResourceStartedEvent(resource, _services!), stop);
            for (var pauses = new Backoff(); ;)
            {
                await TellAsync(KnownResourceStates.Starting);
                await using var server = await LaunchAsync(_port ?? _endpoint!.Port, Log.TellLine, stop);
                var began = TimeProvider.System.GetTimestamp();
                await AnnounceAsync(server);
                if (server is null)
                {
                    await Task.Delay(Timeout.Infinite, stop);
                    return;
                }

                var code = await server.Exit.WaitAsync(stop);
                var pause = pauses.After(TimeProvider.System.GetElapsedTime(began));
                Log.TellEnd(code, server.Problem ?? "its lines above may tell why", pause);
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
            Log.TellProblem(resource.Name, problem is LocalServerException ? problem.Message : problem.ToString());
            _services!.GetRequiredService<ILogger<DistributedApplication>>().TellProblem(resource.Name, problem.Message);
            await TellAsync(KnownResourceStates.FailedToStart);
        }
    }

    private async Task AnnounceAsync(ServerProcess? server)
    {
        var (host, port) = Address(server);
        if (_port is null)
        {
            // Others know it from now on, so it stays.
            _port = port;
            _endpoint!.TargetHost = host;
            _endpoint.AllocatedEndpoint = new AllocatedEndpoint(_endpoint, host, port);
            await Events.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, _services!));
            foreach (var member in Family().OfType<IResourceWithConnectionString>())
                await Events.PublishAsync(new ConnectionStringAvailableEvent(member, _services!));
        }

        await TellAsync(KnownResourceStates.Running);
    }

    /// <summary>The server's databases share its state, as those of a container do.</summary>
    private async Task TellAsync(string state, int? exitCode = null)
    {
        var now = DateTime.UtcNow;
        foreach (var member in Family())
        {
            await States.PublishUpdateAsync(member, snapshot => snapshot with
            {
                State = state == KnownResourceStates.FailedToStart ? new ResourceStateSnapshot(state, KnownResourceStateStyles.Error) : state,
                ExitCode = exitCode,
                StartTimeStamp = state == KnownResourceStates.Running ? now : snapshot.StartTimeStamp,
                StopTimeStamp = exitCode is null ? null : now,
                Urls = [.. snapshot.Urls.Select(url => url with { IsInactive = state != KnownResourceStates.Running })],
            });
        }
    }

    private List<IResource> Family() =>
        [resource, .. _services!.GetRequiredService<DistributedApplicationModel>().Resources.OfType<IResourceWithParent>().Where(child => child.Parent == resource)];

    private void AddCommand(string name, string title, string icon, bool isForRunning, Func<Task> action) => resource.Annotations.Add(new ResourceCommandAnnotation(
        name,
        title,
        context => IsRunning(context.ResourceSnapshot) == isForRunning ? ResourceCommandState.Enabled : ResourceCommandState.Disabled,
        async _ =>
        {
            await action();
            return CommandResults.Success();
        },
        displayDescription: null,
        arguments: null,
        confirmationMessage: null,
        icon,
        IconVariant.Filled,
        isHighlighted: name != KnownResourceCommands.RestartCommand));

    private static bool IsRunning(CustomResourceSnapshot snapshot) => snapshot.State?.Text is { } state
        && (state == KnownResourceStates.Running || state == KnownResourceStates.Starting || (state == KnownResourceStates.Exited && snapshot.ExitCode != 0));
}
