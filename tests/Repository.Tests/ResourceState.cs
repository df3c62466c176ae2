using System.Text.Json;

namespace Repository.Tests;

/// <summary>A resource as <c>aspire describe</c> shows it.</summary>
/// <param name="Name">Its name in the app host.</param>
/// <param name="Id">Its name on this run's dashboard.</param>
/// <param name="State">Running, Exited, Waiting, …</param>
/// <param name="Health">Healthy, Unhealthy, …; null for what does not run.</param>
/// <param name="ProcessId">The process of a project or an executable.</param>
/// <param name="Address">Where its endpoint is.</param>
/// <param name="Commands">The commands that can be given to it now.</param>
internal sealed record ResourceState(string Name, string Id, string? State, string? Health, int? ProcessId, Uri? Address, IReadOnlyList<string> Commands)
{
    public bool IsRunning => State == "Running";

    public bool IsHealthy => IsRunning && Health == "Healthy";

    public static ResourceState Parse(JsonElement resource)
    {
        var url = resource.GetProperty("urls").EnumerateArray().Select(each => each.GetProperty("url").GetString()).FirstOrDefault();
        var process = resource.GetProperty("properties").TryGetProperty("executable.pid", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetInt32() : (int?)null;
        return new ResourceState(
            resource.GetProperty("displayName").GetString()!,
            resource.GetProperty("name").GetString()!,
            Text(resource, "state"),
            Text(resource, "healthStatus"),
            process,
            url is null ? null : new Uri(new Uri(url).GetLeftPart(UriPartial.Authority)),
            [.. resource.GetProperty("commands").EnumerateObject().Where(command => Text(command.Value, "state") == "Enabled").Select(command => command.Name)]);
    }

    private static string? Text(JsonElement resource, string property) => resource.TryGetProperty(property, out var text) ? text.GetString() : null;
}
