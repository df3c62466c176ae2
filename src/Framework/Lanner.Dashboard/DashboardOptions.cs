using Lanner.Dashboard.Access;
using Lanner.Dashboard.Resources;
using Lanner.Dashboard.Telemetry;
using Microsoft.Extensions.Logging;

namespace Lanner.Dashboard;

/// <summary>How a dashboard is run.</summary>
public sealed record DashboardOptions
{
    /// <summary>Name of the application, shown on each page.</summary>
    public required string ApplicationName { get; init; }

    /// <summary>Address of the pages; null for a free port of this machine.</summary>
    public Uri? FrontendUrl { get; init; }

    /// <summary>Address of the OTLP receiver for gRPC; null for a free port of this machine.</summary>
    public Uri? OtlpGrpcUrl { get; init; }

    /// <summary>Address of the OTLP receiver for HTTP; null for a free port of this machine.</summary>
    public Uri? OtlpHttpUrl { get; init; }

    /// <summary>True takes a free port where the asked one is taken; false makes that an error.</summary>
    public bool UsesFreePorts { get; init; } = true;

    /// <summary>Token of the login link; a random one when null.</summary>
    public string? BrowserToken { get; init; }

    /// <summary>Key with which sessions are signed, at least 32 bytes; a random one when null. A key that is kept lets browsers stay logged in over restarts.</summary>
    public byte[]? SessionKey { get; init; }

    /// <summary>Key that senders of telemetry must give in the header <c>x-otlp-api-key</c>; a random one when null.</summary>
    public string? OtlpApiKey { get; init; }

    /// <summary>True opens pages and receivers to everyone who can reach them.</summary>
    public bool AllowsAnonymous { get; init; }

    /// <summary>File in which telemetry survives a restart; null for none.</summary>
    public string? ArchivePath { get; init; }

    /// <summary>How much telemetry is kept.</summary>
    public TelemetryLimits Limits { get; init; } = new();

    /// <summary>The secrets of the application.</summary>
    public SecretMask Secrets { get; init; } = new();

    /// <summary>The resources of an app host; null when the dashboard runs alone and shows telemetry only.</summary>
    public ResourceSource? Resources { get; init; }

    /// <summary>Where the dashboard's own warnings and errors go; null for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
