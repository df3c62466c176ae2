namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>A question that the cluster asks a container.</summary>
internal sealed record Probe
{
    public HttpGetAction? HttpGet { get; init; }

    public TcpSocketAction? TcpSocket { get; init; }

    public ExecAction? Exec { get; init; }

    public int? InitialDelaySeconds { get; init; }

    public int PeriodSeconds { get; init; } = 10;

    public int TimeoutSeconds { get; init; } = 5;

    public int FailureThreshold { get; init; } = 3;

    public int? SuccessThreshold { get; init; }
}

/// <summary>Asks by HTTP; a status from 200 to 399 is a yes.</summary>
internal sealed record HttpGetAction(string Path, int Port)
{
    /// <summary>HTTPS, without a look at the certificate; null for HTTP.</summary>
    public string? Scheme { get; init; }
}

/// <summary>Asks by opening a connection.</summary>
internal sealed record TcpSocketAction(int Port);

/// <summary>Asks by running a command; exit code 0 is a yes.</summary>
internal sealed record ExecAction(IReadOnlyList<string> Command);
