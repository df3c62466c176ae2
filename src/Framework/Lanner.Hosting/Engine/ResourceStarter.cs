using System.Collections.Concurrent;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Lanner.Hosting.Data;

namespace Lanner.Hosting.Engine;

/// <summary>Brings one resource up, each kind in its own way, and says so.</summary>
internal sealed class ResourceStarter(
    ResourceNotificationService notifications,
    ConsoleReporter console,
    DependencyWaiter waiter,
    ProcessSupervisorFactory supervisors,
    ProjectPlan projects,
    ExecutablePlan executables,
    ContainerPlan containers,
    RedisPlan redis,
    PostgresChooser postgres,
    ResourceUrls urls,
    DistributedApplicationEventing eventing,
    KnownSecrets secrets,
    IServiceProvider services)
{
    // A resource that is started again keeps its ids, and a database server its port and data.
    private readonly ConcurrentDictionary<IResource, IReadOnlyList<Part>> _parts = new();
    private readonly ConcurrentDictionary<IResource, ProcessSet> _processes = new();
    private readonly ConcurrentDictionary<PostgresServerResource, PostgresWay> _ways = new();

    /// <summary>The processes of a resource's run; null before its first one.</summary>
    public ProcessSet? Processes(IResource resource) => _processes.GetValueOrDefault(resource);

    /// <summary>Runs a resource until it is told to stop, or has ended for good.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="partId">One of its processes; null for all of them.</param>
    /// <param name="isAsked">True when somebody asked for it: then one that starts only when asked starts, too.</param>
    /// <param name="stop">Stops it.</param>
    /// <param name="hurry">Cuts its grace period short.</param>
    public async Task RunAsync(IResource resource, string? partId, bool isAsked, CancellationToken stop, CancellationToken hurry)
    {
        var parts = _parts.GetOrAdd(resource, Parts).Where(part => partId is null || part.Id == partId).ToList();
        _processes.TryRemove(resource, out _);
        try
        {
            if (!isAsked && resource.Annotations.OfType<ExplicitStartupAnnotation>().Any())
            {
                Publish(resource, parts, KnownResourceStates.NotStarted, null);
                return;
            }

            await waiter.WaitAsync(resource, names => Publish(resource, parts, KnownResourceStates.Waiting, $"for {string.Join(", ", names)}"), stop).ConfigureAwait(false);
            Publish(resource, parts, KnownResourceStates.Starting, null);
            await eventing.PublishAsync(new BeforeResourceStartedEvent(resource, services), stop).ConfigureAwait(false);
            await StartWithValuesAsync(resource, parts, stop, hurry).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // It was waiting or about to start; nothing of it runs.
            Publish(resource, parts, KnownResourceStates.NotStarted, null);
        }
        catch (MissingParameterValueException missing) when (resource == missing.Parameter && waiter.CanWaitFor(missing))
        {
            Publish(resource, parts, KnownResourceStates.ValueMissing,
                $"enter it on the dashboard's page Parameters, or set {missing.Parameter!.ConfigurationKey} in appsettings.json, user secrets or the environment");
        }
        catch (Exception exception)
        {
            (resource as PostgresServerResource)?.SetUnavailable(new DistributedApplicationException($"'{resource.Name}' is not available: {exception.Message}", exception));
            Publish(resource, parts, Unstarted(resource), Reason(exception));
        }
    }

    private static IReadOnlyList<Part> Parts(IResource resource) => ResourceLifecycle.HasProcess(resource)
        ? [.. Enumerable.Range(0, Replicas.Of(resource)).Select(_ => Part.Process(resource))]
        : [new Part(resource.Name, "")];

    /// <summary>Starts a resource as soon as every parameter that it asks for has a value.</summary>
    private async Task StartWithValuesAsync(IResource resource, IReadOnlyList<Part> parts, CancellationToken stop, CancellationToken hurry)
    {
        while (true)
        {
            try
            {
                await StartAsync(resource, parts, stop, hurry).ConfigureAwait(false);
                return;
            }
            catch (MissingParameterValueException missing) when (resource != missing.Parameter && waiter.CanWaitFor(missing))
            {
                await DependencyWaiter.WaitForValueAsync(missing, reason => Publish(resource, parts, KnownResourceStates.Waiting, reason), stop).ConfigureAwait(false);
                Publish(resource, parts, KnownResourceStates.Starting, null);
            }
        }
    }

    private Task StartAsync(IResource resource, IReadOnlyList<Part> parts, CancellationToken stop, CancellationToken hurry) => resource switch
    {
        ProjectResource project => RunAsync(project, parts, projects.MakeAsync, stop, hurry),
        ExecutableResource executable => SuperviseAsync(resource, parts, executables.Make(executable), stop, hurry),
        PostgresServerResource server => RunServerAsync(server, parts, stop, hurry),
        RedisResource server => RunAsync(server, parts, redis.MakeAsync, stop, hurry),
        ContainerResource container => RunAsync(container, parts, containers.MakeAsync, stop, hurry),
        ExternalServiceResource service => StartExternalServiceAsync(service, parts, stop),
        PostgresDatabaseResource database => StartDatabaseAsync(database, parts, stop),
        IValueProvider value => CheckValueAsync(resource, parts, value, stop),
        _ => throw new DistributedApplicationException($"the local engine cannot run resources of type {resource.GetType().Name}"),
    };

    private async Task RunAsync<T>(
        T resource, IReadOnlyList<Part> parts, Func<T, CancellationToken, Task<ProcessPlan>> makePlan, CancellationToken stop, CancellationToken hurry)
        where T : IResource => await SuperviseAsync(resource, parts, await makePlan(resource, stop).ConfigureAwait(false), stop, hurry).ConfigureAwait(false);

    private async Task RunServerAsync(PostgresServerResource server, IReadOnlyList<Part> parts, CancellationToken stop, CancellationToken hurry)
    {
        if (!_ways.TryGetValue(server, out var way))
        {
            way = _ways[server] = await postgres.ChooseAsync(server, stop).ConfigureAwait(false);
            console.Note(server.Name, $"uses {way.Description}");
        }

        if (way.Plan is { } plan)
        {
            await SuperviseAsync(server, parts, plan, stop, hurry).ConfigureAwait(false);
            return;
        }

        server.SetAddress(way.Address!);
        var shown = await urls.OfAsync(server, stop, new UrlSnapshot("tcp", way.Address!.Display(null), IsInternal: true)).ConfigureAwait(false);
        notifications.Publish(server, parts[0].Id, last => last with
        {
            State = KnownResourceStates.Running,
            StartTimeStamp = DateTime.UtcNow,
            Urls = [.. shown],
            Properties = [new ResourcePropertySnapshot("resource.source", way.Description)],
        });
    }

    private async Task StartDatabaseAsync(PostgresDatabaseResource database, IReadOnlyList<Part> parts, CancellationToken stop)
    {
        var address = await database.Parent.Address.WaitAsync(stop).ConfigureAwait(false);
        if (address is PostgresAddress server)
            await DatabaseCreator.CreateAsync(database, server, stop).ConfigureAwait(false);
        var shown = await urls.OfAsync(database, stop, new UrlSnapshot(null, address.Display(database.DatabaseName), IsInternal: true)).ConfigureAwait(false);
        notifications.Publish(database, parts[0].Id, last => last with
        {
            State = KnownResourceStates.Running,
            StartTimeStamp = DateTime.UtcNow,
            Urls = [.. shown],
        });
    }

    private async Task StartExternalServiceAsync(ExternalServiceResource service, IReadOnlyList<Part> parts, CancellationToken stop)
    {
        var address = await service.AddressAsync(stop).ConfigureAwait(false);
        var shown = await urls.OfAsync(service, stop, new UrlSnapshot(null, address.ToString(), IsInternal: false)).ConfigureAwait(false);
        notifications.Publish(service, parts[0].Id, last => last with
        {
            State = KnownResourceStates.Running,
            StartTimeStamp = DateTime.UtcNow,
            Urls = [.. shown],
            Properties = [new ResourcePropertySnapshot("resource.source", address.Host)],
        });
    }

    private async Task CheckValueAsync(IResource resource, IReadOnlyList<Part> parts, IValueProvider value, CancellationToken stop)
    {
        // A parameter without a value has said so itself; an empty text may well be one.
        if (string.IsNullOrEmpty(await value.GetValueAsync(stop).ConfigureAwait(false)) && resource is not ParameterResource)
            throw new DistributedApplicationException($"it has no value: set ConnectionStrings:{resource.Name} in appsettings.json or user secrets");
        await secrets.LearnAsync(resource, stop).ConfigureAwait(false);
        var shown = await urls.OfAsync(resource, stop).ConfigureAwait(false);
        notifications.Publish(resource, parts[0].Id, last => last with
        {
            State = KnownResourceStates.Running,
            StateReason = null,
            StartTimeStamp = (resource as ParameterResource)?.ChangeTime,
            Urls = [.. shown],
            Properties = resource is ParameterResource { Description: { } description } ? [new ResourcePropertySnapshot("parameter.description", description)] : [],
        });
    }

    private Task SuperviseAsync(IResource resource, IReadOnlyList<Part> parts, ProcessPlan plan, CancellationToken stop, CancellationToken hurry)
    {
        var processes = _processes[resource] = new ProcessSet(_parts[resource], SuperviseAsync, stop);
        return processes.RunAsync(parts);

        async Task SuperviseAsync(Part part, CancellationToken own)
        {
            try
            {
                await supervisors.Create(resource, part, plan).RunAsync(own, hurry).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Publish(resource, [part], Unstarted(resource), Reason(exception));
            }
        }
    }

    /// <summary>A page for people that cannot run is no failure of the application.</summary>
    private static string Unstarted(IResource resource) =>
        resource.Annotations.OfType<ToolAnnotation>().Any() ? KnownResourceStates.NotStarted : KnownResourceStates.FailedToStart;

    private static string Reason(Exception exception) => exception is DistributedApplicationException ? exception.Message : exception.ToString();

    private void Publish(IResource resource, IReadOnlyList<Part> parts, string state, string? reason)
    {
        foreach (var part in parts)
            notifications.Publish(resource, part.Id, last => last with { State = state, StateReason = reason, IsRestartPending = false });
    }
}
