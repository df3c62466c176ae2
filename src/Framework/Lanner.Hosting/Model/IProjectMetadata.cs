using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Describes a project of the solution; the build writes a class <c>Projects.&lt;Name&gt;</c> for each project that the app host references.</summary>
public interface IProjectMetadata : IResourceAnnotation
{
    /// <summary>Absolute path of the project file.</summary>
    string ProjectPath { get; }

    /// <summary>Launch settings in place of the project's Properties/launchSettings.json; null for that file.</summary>
    LaunchSettings? LaunchSettings => null;

    /// <summary>True when the app host must not build the project; one that is not built then fails to start. Else it builds a project whose output is missing.</summary>
    bool SuppressBuild => false;

    /// <summary>True when <see cref="ProjectPath"/> is a single .cs file. The local engine runs projects only.</summary>
    bool IsFileBasedApp => false;
}
