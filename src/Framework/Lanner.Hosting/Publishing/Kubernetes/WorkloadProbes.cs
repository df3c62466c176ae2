using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>The questions that a cluster asks a program.</summary>
internal static class WorkloadProbes
{
    /// <summary>Whether it can serve.</summary>
    public static Probe? Readiness(PublishedWorkload workload) => Asked(workload, ProbeType.Readiness) ?? workload switch
    {
        PublishedContainer { HealthCommand: { } command } => new Probe { Exec = new ExecAction(command), PeriodSeconds = 5 },
        { HealthCheck: { } check } => new Probe { HttpGet = Get(check), PeriodSeconds = 5 },
        _ => OpenPort(workload),
    };

    /// <summary>Whether it must be started anew. Never the readiness path: a database that is away is no reason to restart its clients.</summary>
    public static Probe? Liveness(PublishedWorkload workload) => Asked(workload, ProbeType.Liveness)
        ?? (workload is PublishedService { LivenessPath: { } path, HealthCheck: { } check } ? new Probe { HttpGet = new HttpGetAction(path, check.Port) } : OpenPort(workload));

    /// <summary>Whether it has started.</summary>
    /// <param name="workload">The program.</param>
    /// <param name="period">Seconds between two questions.</param>
    /// <param name="attempts">Questions until it counts as failed.</param>
    public static Probe? Startup(PublishedWorkload workload, int period, int attempts) =>
        Asked(workload, ProbeType.Startup)
        ?? (Liveness(workload) is { } liveness ? liveness with { InitialDelaySeconds = null, PeriodSeconds = period, FailureThreshold = attempts } : null);

    /// <summary>The probe that the model asks for.</summary>
    private static Probe? Asked(PublishedWorkload workload, ProbeType type) => workload.Probes.FirstOrDefault(probe => probe.Settings.Type == type) is { } probe
        ? new Probe
        {
            HttpGet = Get(probe.Check),
            InitialDelaySeconds = probe.Settings.InitialDelaySeconds,
            PeriodSeconds = probe.Settings.PeriodSeconds,
            TimeoutSeconds = probe.Settings.TimeoutSeconds,
            FailureThreshold = probe.Settings.FailureThreshold,
            SuccessThreshold = probe.Settings.SuccessThreshold,
        }
        : null;

    private static HttpGetAction Get(PublishedHealthCheck check) => new(check.Path, check.Port) { Scheme = check.Scheme == "https" ? "HTTPS" : null };

    private static Probe? OpenPort(PublishedWorkload workload) => workload.Endpoints is [var first, ..] ? new Probe { TcpSocket = new TcpSocketAction(first.Port) } : null;
}
