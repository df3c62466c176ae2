using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>What the local run gives a project from its launch profile.</summary>
internal static class LaunchProfileVariables
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Names of the variables; none where there is no profile.</summary>
    public static IEnumerable<string> Names(ProjectResource project)
    {
        var metadata = project.GetProjectMetadata();
        var file = Path.Combine(Path.GetDirectoryName(metadata.ProjectPath)!, "Properties", "launchSettings.json");
        if (project.HasAnnotationOfType<ExcludeLaunchProfileAnnotation>() || !File.Exists(file))
            return [];
        var profiles = JsonSerializer.Deserialize<LaunchSettings>(File.ReadAllText(file), Json)?.Profiles ?? [];
        var named = project.Annotations.OfType<LaunchProfileAnnotation>().LastOrDefault()?.LaunchProfileName;
        var profile = named is null
            ? profiles.Values.FirstOrDefault(profile => string.Equals(profile.CommandName, "Project", StringComparison.OrdinalIgnoreCase))
            : profiles.GetValueOrDefault(named);
        return profile is null ? [] : profile.EnvironmentVariables.Keys;
    }
}
