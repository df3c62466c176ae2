namespace Aspire.Hosting;

/// <summary>How an application is built.</summary>
public sealed class DistributedApplicationOptions
{
    /// <summary>Command line arguments; they end up in the configuration.</summary>
    public string[]? Args { get; set; }

    /// <summary>Name of the app host's assembly; the entry assembly when null.</summary>
    public string? AssemblyName { get; set; }

    /// <summary>True runs the application without its dashboard; so does the configuration key <c>AppHost:Dashboard</c> with the value false.</summary>
    public bool DisableDashboard { get; set; }

    /// <summary>Registry that images of containers come from in place of their own; null for their own.</summary>
    public string? ContainerRegistryOverride { get; set; }

    /// <summary>Lets real Aspire's dashboard run without TLS. The local one listens on this machine only, with http.</summary>
    public bool AllowUnsecuredTransport { get; set; }

    /// <summary>Name of the application in the dashboard; the app host's name when null.</summary>
    public string? DashboardApplicationName { get; set; }

    /// <summary>True passes every line of the resources on to the app host's own log, in the category <c>&lt;application&gt;.Resources.&lt;resource&gt;</c>.</summary>
    public bool EnableResourceLogging { get; set; }

    /// <summary>
    /// Whether real Aspire lets the processes trust the developer certificate. The local engine leaves that to the machine: <c>dotnet dev-certs https --trust</c>; a line on
    /// the console says so where this is true.
    /// </summary>
    public bool? TrustDeveloperCertificate { get; set; }

    /// <summary>
    /// Whether https endpoints use the developer certificate unless told otherwise. .NET projects always do, by Kestrel; other programs get none from the local engine, and
    /// a line on the console names those that want one where this is true.
    /// </summary>
    public bool? DeveloperCertificateDefaultHttpsTerminationEnabled { get; set; }

    /// <summary>Folder of the app host's project; what the build recorded, else the current folder, when null.</summary>
    public string? ProjectDirectory { get; set; }
}
