using System.ComponentModel;
using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.State;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lanner.Hosting.Engine;

/// <summary>Keeps one process of a resource running: starts it, publishes what happens to it, starts it again when it ends by itself.</summary>
internal sealed class ProcessSupervisor
{
    private const int MaxPortRetries = 5;
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(60);

    // One without health checks has worked when it lasted this long.
    private static readonly TimeSpan WorkedAfter = TimeSpan.FromSeconds(10);

    private readonly IResource _resource;
    private readonly Part _part;
    private readonly ProcessPlan _plan;
    private readonly bool _restarts;
    private readonly DependencyWaiter _waiter;
    private readonly ProcessLauncher _launcher;
    private readonly EndpointProxies _endpoints;
    private readonly ResourceNotificationService _notifications;
    private readonly ResourceLoggerService _logs;
    private readonly ConsoleReporter _console;
    private readonly RestartPolicy _policy = new();
    private int _portRetries;
    private bool _hasWorked;

    public ProcessSupervisor(
        IResource resource,
        Part part,
        ProcessPlan plan,
        bool restarts,
        DependencyWaiter waiter,
        ProcessLauncher launcher,
        EndpointProxies endpoints,
        ResourceNotificationService notifications,
        ResourceLoggerService logs,
        ConsoleReporter console)
    {
        _resource = resource;
        _part = part;
        _plan = plan;
        _restarts = restarts;
        _waiter = waiter;
        _launcher = launcher;
        _endpoints = endpoints;
        _notifications = notifications;
        _logs = logs;
        _console = console;
    }

    /// <summary>Runs until told to stop, or until the process has ended for good.</summary>
    /// <param name="stop">Stops the process: signal, grace period, kill.</param>
    /// <param name="hurry">Cuts the grace period short.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken hurry)
    {
        while (true)
        {
            Publish(last => last with { State = KnownResourceStates.Starting, StateReason = null, IsRestartPending = false, ExitCode = null });
            try
            {
                if (!await RunAndWaitAsync(stop, hurry).ConfigureAwait(false))
                    return;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // It was waiting or about to start; nothing of it runs.
                Publish(last => last with
                {
                    State = last.State?.Text == KnownResourceStates.Waiting || last.State?.Text == KnownResourceStates.Starting ? KnownResourceStates.NotStarted : last.State,
                    IsRestartPending = false,
                    StateReason = null,
                });
                return;
            }
        }
    }

    /// <summary>One life of the process, and what has to pass before the next one.</summary>
    /// <returns>False when there is no next one.</returns>
    private async Task<bool> RunAndWaitAsync(CancellationToken stop, CancellationToken hurry)
    {
        try
        {
            if (await RunOnceAsync(stop, hurry).ConfigureAwait(false) is not { } pause)
                return false;
            await Task.Delay(pause, stop).ConfigureAwait(false);

            // What it needs may have ended with it; starting without that would only use up its tries.
            await _waiter.WaitAsync(_resource, names => PublishWaiting($"for {string.Join(", ", names)}"), stop).ConfigureAwait(false);
        }
        catch (MissingParameterValueException missing) when (_waiter.CanWaitFor(missing))
        {
            await DependencyWaiter.WaitForValueAsync(missing, PublishWaiting, stop).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>One life of the process.</summary>
    /// <returns>The pause before the next one; null when there is none.</returns>
    private async Task<TimeSpan?> RunOnceAsync(CancellationToken stop, CancellationToken hurry)
    {
        var targets = _endpoints.Targets(_resource);
        var spec = await _plan.PrepareAsync(_part.InstanceId, targets, stop).ConfigureAwait(false);
        var output = new ProcessOutput(_resource.Name, _plan.IsReadyLine, Logs(), _console);
        ManagedProcess process;
        try
        {
            process = _launcher.Start(spec, output.Add);
        }
        catch (Win32Exception exception)
        {
            throw new DistributedApplicationException($"{spec.Command[0]} cannot be started: {exception.Message}", exception);
        }

        foreach (var (endpoint, port) in targets)
            endpoint.Targets.Set(_part.Id, port);
        try
        {
            await Task.WhenAny(output.Ready, process.Exit, Task.Delay(ReadyLimit, stop)).ConfigureAwait(false);
            if (!process.Exit.IsCompleted && !stop.IsCancellationRequested)
                await PublishRunningAsync(process, spec, stop).ConfigureAwait(false);
            await Task.WhenAny(process.Exit, Task.Delay(Timeout.Infinite, stop)).ConfigureAwait(false);
            return process.Exit.IsCompleted && !stop.IsCancellationRequested
                ? Ended(await process.Exit.ConfigureAwait(false), process, output)
                : await StopAsync(process, output, targets.Keys, hurry).ConfigureAwait(false);
        }
        finally
        {
            Leave(targets.Keys);
            _launcher.Forget(process, spec);
        }
    }

    /// <summary>One of several has a log of its own beside that of all.</summary>
    private IReadOnlyList<ResourceLogs> Logs() => Replicas.Of(_resource) > 1 ? [_logs.Of(_resource.Name), _logs.Of(_part.Id)] : [_logs.Of(_resource.Name)];

    private async Task PublishRunningAsync(ManagedProcess process, ProcessSpec spec, CancellationToken stop)
    {
        _plan.OnRunning();
        var urls = await _plan.UrlsAsync(stop).ConfigureAwait(false);
        Publish(last => last with
        {
            State = KnownResourceStates.Running,
            StateReason = null,
            StartTimeStamp = process.StartTime,
            StopTimeStamp = null,
            Urls = [.. urls],
            HealthReports = [],
            Properties = [.. _plan.Properties, new ResourcePropertySnapshot("executable.pid", process.Id)],
            EnvironmentVariables = [.. spec.Environment.Select(variable => new EnvironmentVariableSnapshot(variable.Key, variable.Value, spec.ModelVariables.Contains(variable.Key)))],
        });
    }

    /// <summary>From here on the proxies send nobody to this process.</summary>
    private void Leave(IEnumerable<EndpointAnnotation> endpoints)
    {
        foreach (var endpoint in endpoints)
            endpoint.Targets.Remove(_part.Id);
    }

    private async Task<TimeSpan?> StopAsync(ManagedProcess process, ProcessOutput output, IEnumerable<EndpointAnnotation> endpoints, CancellationToken hurry)
    {
        output.IsStopping = true;
        Leave(endpoints);
        _plan.OnStopping();
        Publish(last => last with { State = KnownResourceStates.Stopping, StateReason = null });
        await process.StopAsync(hurry).ConfigureAwait(false);
        var code = await process.Exit.ConfigureAwait(false);

        // 143 and 130: it had no handler for the signal that we sent.
        Publish(last => last with
        {
            State = code is 0 or 143 or 130 ? KnownResourceStates.Finished : KnownResourceStates.Exited,
            ExitCode = code,
            StopTimeStamp = DateTime.UtcNow,
        });
        return null;
    }

    private TimeSpan? Ended(int code, ManagedProcess process, ProcessOutput output)
    {
        var ranFor = DateTime.UtcNow - process.StartTime;
        _hasWorked |= ranFor > WorkedAfter || _notifications.Parts(_resource.Name).Any(part =>
            part.ResourceId == _part.Id && part.Snapshot.HealthReports.Any(report => report.Status == HealthStatus.Healthy));
        if (code == 0)
        {
            Publish(last => last with { State = KnownResourceStates.Finished, ExitCode = 0, StopTimeStamp = DateTime.UtcNow });
            return null;
        }

        var taken = output.SaysPortInUse ? TakenPort() : null;
        if (output.SaysPortInUse && taken is null && _portRetries++ < MaxPortRetries)
        {
            _console.Note(_resource.Name, "its port was taken by another program in the meantime; starting it on another one");
            return TimeSpan.Zero;
        }

        var explanation = taken?.Explain() ?? output.Explain(_plan.Explain);

        // Another program's port is no fault of this one: it goes on trying, since the way out is to stop that program.
        var pause = _restarts ? _policy.Next(ranFor, _hasWorked || taken is not null) : null;
        Publish(last => last with
        {
            State = pause is null && _restarts ? KnownResourceStates.FailedToStart : KnownResourceStates.Exited,
            ExitCode = code,
            StopTimeStamp = DateTime.UtcNow,
            IsRestartPending = pause is not null,
            StateReason = Reason(explanation, pause),
        });

        // Whoever is killed from outside has nothing to say about it.
        if (code is not (137 or 143))
            output.ShowWithheldLines();
        return pause;
    }

    /// <summary>The fixed port that another program holds; null when it was one that is chosen anew.</summary>
    private FixedPort? TakenPort() => EndpointProxies.FixedPorts(_resource).Append(_plan.FixedPort()).FirstOrDefault(port => port is not null && PortAllocator.IsTaken(port.Port));

    private string? Reason(string? explanation, TimeSpan? pause)
    {
        var next = pause is { } wait ? string.Create(CultureInfo.InvariantCulture, $"starting again in {wait.TotalSeconds:0.#} s")
            : _restarts ? $"given up after {_policy.InARow} ends in a row; its last lines say why" : null;
        return explanation is null ? next : next is null ? explanation : $"{explanation}; {next}";
    }

    private void PublishWaiting(string reason) =>
        Publish(last => last with { State = KnownResourceStates.Waiting, StateReason = reason, IsRestartPending = false });

    private void Publish(Func<CustomResourceSnapshot, CustomResourceSnapshot> change) => _notifications.Publish(_resource, _part.Id, change);
}
