using System.Text.Json;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Chooses the launch profile that a project runs with.</summary>
internal static class LaunchProfileChoice
{
    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, RespectNullableAnnotations = true };

    /// <summary>
    /// The named profile; without a name the one called like the app host's own, else the first that runs the project. That is Aspire's order.
    /// </summary>
    /// <exception cref="DistributedApplicationException">There is no profile of this name, or the launch settings cannot be read.</exception>
    public static LaunchProfileAnnotation? Choose(string resourceName, IProjectMetadata project, string? name, string? appHostProfile)
    {
        var path = Path.Combine(Path.GetDirectoryName(project.ProjectPath)!, "Properties", "launchSettings.json");
        var settings = project.LaunchSettings ?? Read(resourceName, path);
        var profiles = settings.Profiles.Where(profile => profile.Value is { CommandName: null or "" or "Project" or "Executable" }).ToList();
        if (name is not null && profiles.All(profile => profile.Key != name))
        {
            throw new DistributedApplicationException(
                $"Project '{resourceName}' has no launch profile '{name}' in {path}. " +
                (profiles.Count == 0 ? "It has none at all." : $"It has: {string.Join(", ", profiles.Select(profile => profile.Key))}."));
        }

        var chosen = profiles.Find(profile => profile.Key == (name ?? appHostProfile)) is { Value: not null } found ? found : profiles.FirstOrDefault();
        return chosen.Value is null ? null : new LaunchProfileAnnotation(chosen.Key, chosen.Value);
    }

    private static LaunchSettings Read(string resourceName, string path)
    {
        if (!File.Exists(path))
            return new LaunchSettings();
        try
        {
            return JsonSerializer.Deserialize<LaunchSettings>(File.ReadAllText(path), Lenient) ?? new LaunchSettings();
        }
        catch (JsonException exception)
        {
            throw new DistributedApplicationException($"Project '{resourceName}': {path} cannot be read: {exception.Message}", exception);
        }
    }
}
