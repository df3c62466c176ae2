using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing.Compose;

/// <summary>What must hold before a program starts.</summary>
internal sealed class ComposeDependencies(PublishedSystem system)
{
    /// <summary>Of a program that uses databases as they are: they exist, and its own migration is done.</summary>
    public IReadOnlyDictionary<string, ComposeDependency> Of(PublishedWorkload workload)
    {
        var data = workload is PublishedService { Migrates: true } service
            ? [(service.MigrationName, ComposeDependency.Completed)]
            : workload.Servers.Select(OfServer);
        return Sorted(data.Concat(workload.Relations.Waits.Select(wait => (wait.Name, OfWait(wait.Name, wait.Type)))));
    }

    /// <summary>Of a migration: the databases exist.</summary>
    public static IReadOnlyDictionary<string, ComposeDependency> OfMigration(PublishedService service) => Sorted(service.Servers.Select(OfServer));

    private static (string, ComposeDependency) OfServer(PublishedServer server) => server.Databases.Count > 0
        ? (ComposeServers.DatabasesJob(server), ComposeDependency.Completed)
        : (server.Name, ComposeDependency.Healthy);

    private ComposeDependency OfWait(string name, WaitType type)
    {
        var other = system.Workloads.First(candidate => candidate.Name == name);
        var dependency = type switch
        {
            WaitType.WaitForCompletion => ComposeDependency.Completed,
            WaitType.WaitUntilHealthy when ComposeHealthcheck.Of(other) is not null => ComposeDependency.Healthy,
            _ => ComposeDependency.Started,
        };

        // Compose refuses a file in which something needs what a profile leaves out.
        return other.StartsWhenAsked ? dependency with { Required = false } : dependency;
    }

    private static SortedDictionary<string, ComposeDependency> Sorted(IEnumerable<(string Name, ComposeDependency Dependency)> dependencies)
    {
        var sorted = new SortedDictionary<string, ComposeDependency>(StringComparer.Ordinal);
        foreach (var (name, dependency) in dependencies)
            sorted.TryAdd(name, dependency);
        return sorted;
    }
}
