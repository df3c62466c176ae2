using System.Text.Json;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A profile of a project's Properties/launchSettings.json.</summary>
internal sealed record LaunchProfile(string Name, IReadOnlyList<string> ApplicationUrls, IReadOnlyDictionary<string, string> EnvironmentVariables)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>
    /// The named profile; without a name the one called like the app host's own, else the first that runs the project. That is Aspire's order.
    /// </summary>
    public static LaunchProfile? Choose(string resourceName, string projectPath, string? name, string? appHostProfile)
    {
        var path = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
        var profiles = Read(resourceName, path);
        if (name is not null)
        {
            return profiles.FirstOrDefault(profile => profile.Name == name) ?? throw new DistributedApplicationException(
                $"Project '{resourceName}' has no launch profile '{name}' in {path}. " +
                (profiles.Count == 0 ? "It has none at all." : $"It has: {string.Join(", ", profiles.Select(profile => profile.Name))}."));
        }

        return profiles.FirstOrDefault(profile => profile.Name == appHostProfile) ?? profiles.FirstOrDefault();
    }

    private static List<LaunchProfile> Read(string resourceName, string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return document.RootElement.TryGetProperty("profiles", out var profiles)
                ? [.. profiles.EnumerateObject().Where(RunsTheProject).Select(profile => Parse(profile.Name, profile.Value))]
                : [];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new DistributedApplicationException($"Project '{resourceName}': {path} cannot be read: {exception.Message}", exception);
        }
    }

    private static bool RunsTheProject(JsonProperty profile) => Text(profile.Value, "commandName") is null or "" or "Project" or "Executable";

    private static LaunchProfile Parse(string name, JsonElement profile) => new(
        name,
        Text(profile, "applicationUrl")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        profile.TryGetProperty("environmentVariables", out var variables)
            ? variables.EnumerateObject().ToDictionary(variable => variable.Name, variable => variable.Value.GetString() ?? "")
            : []);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
