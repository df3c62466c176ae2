namespace Lanner.Dashboard.Resources;

/// <summary>Several processes of a resource as one.</summary>
internal static class ResourceReplicas
{
    // What can be done with one of several, and with all of them.
    private static readonly string[] OfEach = ["start", "stop", "restart"];

    /// <summary>The resources, those of several processes as their sum.</summary>
    public static IReadOnlyList<ResourceView> Sums(IEnumerable<ResourceView> parts) => [.. parts.GroupBy(part => part.Name).Select(group => Sum([.. group]))];

    /// <summary>The sum of the processes of a resource; the part itself where there is only one.</summary>
    public static ResourceView Sum(IReadOnlyList<ResourceView> parts)
    {
        if (parts.Count == 1)
            return parts[0];
        var running = parts.Where(part => part.State == "Running").ToList();

        // While one runs the resource does; what holds the others back is the reason to show.
        var lead = running.Count > 0 ? running[0] : parts.FirstOrDefault(part => part.State is "Starting" or "Waiting" or "Stopping") ?? parts[0];
        return lead with
        {
            Id = lead.Name,
            Replicas = (running.Count, parts.Count),
            Health = running.Count == 0 ? null : running.Min(part => part.Health),
            StateReason = parts.Where(part => part.State != "Running").Select(part => part.StateReason).FirstOrDefault(reason => reason is not null),
            StartTime = running.Count == 0 ? lead.StartTime : running.Min(part => part.StartTime),
            Properties = [.. lead.Properties.Where(property => property.Key != "executable.pid")],
            Commands = [.. parts.SelectMany(part => part.Commands).GroupBy(command => command.Name)
                .Select(group => group.FirstOrDefault(command => command.IsEnabled) ?? group.First())
                .OrderBy(command => Array.IndexOf(OfEach, command.Name) is >= 0 and var index ? index : OfEach.Length)],
        };
    }

    /// <summary>One of several processes, with what can be done with it alone.</summary>
    public static ResourceView Alone(ResourceView part) => part with { Commands = [.. part.Commands.Where(command => OfEach.Contains(command.Name))] };
}
