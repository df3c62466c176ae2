using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Describes a project of the solution; the build writes a class <c>Projects.&lt;Name&gt;</c> for each project that the app host references.</summary>
public interface IProjectMetadata : IResourceAnnotation
{
    /// <summary>Absolute path of the project file.</summary>
    string ProjectPath { get; }
}
