namespace Aspire.Hosting;

/// <summary>How a project is added.</summary>
public sealed class ProjectResourceOptions
{
    /// <summary>Launch profile to take endpoints and environment from; the app host's own or the first when null.</summary>
    public string? LaunchProfileName { get; set; }

    /// <summary>True takes nothing from launch profiles.</summary>
    public bool ExcludeLaunchProfile { get; set; }

    /// <summary>True takes no endpoints from <c>Kestrel:Endpoints</c> in the project's appsettings. Kestrel goes on listening on them by itself.</summary>
    public bool ExcludeKestrelEndpoints { get; set; }
}
