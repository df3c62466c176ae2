using System.Collections.Concurrent;

namespace Lanner.Dashboard.Components;

/// <summary>Gives each resource a colour of its own, the same on all pages. Colours come round again after twelve.</summary>
internal sealed class ResourceColours
{
    private const int Count = 12;
    private readonly ConcurrentDictionary<string, int> _colours = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>CSS class that sets <c>--c</c>.</summary>
    public string Class(string resource) => $"c{_colours.GetOrAdd(resource, _ => _colours.Count % Count)}";
}
