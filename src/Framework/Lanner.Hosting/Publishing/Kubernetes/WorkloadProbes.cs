namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>The questions that a cluster asks a program.</summary>
internal static class WorkloadProbes
{
    /// <summary>Whether it can serve.</summary>
    public static Probe? Readiness(PublishedWorkload workload) => workload switch
    {
        PublishedContainer { HealthCommand: { } command } => new Probe { Exec = new ExecAction(command), PeriodSeconds = 5 },
        { HealthCheck: { } check } => new Probe
        {
            HttpGet = new HttpGetAction(check.Path, check.Port) { Scheme = check.Scheme == "https" ? "HTTPS" : null },
            PeriodSeconds = 5,
        },
        _ => OpenPort(workload),
    };

    /// <summary>Whether it must be started anew. Never the readiness path: a database that is away is no reason to restart its clients.</summary>
    public static Probe? Liveness(PublishedWorkload workload) => workload is PublishedService { LivenessPath: { } path, HealthCheck: { } check }
        ? new Probe { HttpGet = new HttpGetAction(path, check.Port) }
        : OpenPort(workload);

    /// <summary>Whether it has started.</summary>
    /// <param name="workload">The program.</param>
    /// <param name="period">Seconds between two questions.</param>
    /// <param name="attempts">Questions until it counts as failed.</param>
    public static Probe? Startup(PublishedWorkload workload, int period, int attempts) =>
        Liveness(workload) is { } liveness ? liveness with { PeriodSeconds = period, FailureThreshold = attempts } : null;

    private static Probe? OpenPort(PublishedWorkload workload) => workload.Endpoints is [var first, ..] ? new Probe { TcpSocket = new TcpSocketAction(first.Port) } : null;
}
