using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>Who depends on whom: by waits, references and parents.</summary>
internal static class DependencyOrder
{
    /// <summary>Resources in groups: those of a group stop together, each group before those that it depends on.</summary>
    public static IReadOnlyList<IReadOnlyList<IResource>> StopGroups(IEnumerable<IResource> resources)
    {
        var levels = new Dictionary<IResource, int>();
        return [.. resources.GroupBy(resource => Level(resource, levels, [])).OrderByDescending(group => group.Key).Select(group => group.ToList())];
    }

    /// <summary>Fails when resources wait for each other in a circle: none of them would ever start.</summary>
    public static void RejectCircularWaits(IEnumerable<IResource> resources)
    {
        foreach (var resource in resources)
            Visit(resource, []);

        static void Visit(IResource resource, List<IResource> path)
        {
            var start = path.IndexOf(resource);
            path.Add(resource);
            if (start >= 0)
            {
                var circle = string.Join(" waits for ", path.Skip(start).Select(member => $"'{member.Name}'"));
                throw new DistributedApplicationException($"These resources would never start: {circle}. Remove one of the waits.");
            }

            foreach (var wait in resource.Annotations.OfType<WaitAnnotation>())
                Visit(wait.Resource, path);
            path.RemoveAt(path.Count - 1);
        }
    }

    private static int Level(IResource resource, Dictionary<IResource, int> levels, HashSet<IResource> visiting)
    {
        if (levels.TryGetValue(resource, out var known))
            return known;

        // Two services may refer to each other; one of the two directions then does not count.
        if (!visiting.Add(resource))
            return 0;
        var level = 1 + Dependencies(resource).Select(dependency => Level(dependency, levels, visiting)).DefaultIfEmpty(0).Max();
        visiting.Remove(resource);
        return levels[resource] = level;
    }

    private static IEnumerable<IResource> Dependencies(IResource resource)
    {
        foreach (var annotation in resource.Annotations)
        {
            if (annotation is WaitAnnotation wait)
                yield return wait.Resource;
            else if (annotation is ResourceRelationshipAnnotation { Type: "Reference" } reference)
                yield return reference.Resource;
        }

        if (resource is IResourceWithParent child)
            yield return child.Parent;
    }
}
