using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads how a program stands to the rest of the system.</summary>
/// <param name="published">What is published.</param>
/// <param name="servers">The database servers among it.</param>
/// <param name="notes">Takes what may surprise.</param>
internal sealed class PublishedRelationsReader(
    PublishedResources published, IReadOnlyDictionary<PostgresServerResource, PublishedServer> servers, List<string> notes)
{
    public PublishedRelations Read(IResource resource, PublishedValues values)
    {
        var related = Related(resource).Concat(values.Sources).ToList();
        return new PublishedRelations
        {
            Servers = Servers(related, values),
            Databases =
            [
                .. related.OfType<PostgresDatabaseResource>().Distinct().Where(database => servers.ContainsKey(database.Parent))
                    .Select(database => (servers[database.Parent], database.DatabaseName)),
            ],
            UsesRedis = related.OfType<RedisResource>().Any(redis => published.Contains(redis)),
            Waits = [.. Waits(resource)],
            RunsOnce = published.All.SelectMany(other => other.Annotations.OfType<WaitAnnotation>())
                .Any(wait => wait.Resource.Name == resource.Name && wait.WaitType == WaitType.WaitForCompletion),
            StartsWhenAsked = resource.HasAnnotationOfType<ExplicitStartupAnnotation>(),
        };
    }

    /// <summary>Those that the model relates it to, and those whose password it gets in another way.</summary>
    private List<PublishedServer> Servers(List<IResource> related, PublishedValues values)
    {
        var known = values.Environment.Values.Concat(values.Arguments).SelectMany(text => text.Variables).ToHashSet();
        var named = related.Select(resource => (resource as PostgresDatabaseResource)?.Parent ?? resource as PostgresServerResource).ToHashSet();
        return [.. servers.Where(server => named.Contains(server.Key) || server.Value.Password.Variables.Any(known.Contains)).Select(server => server.Value)];
    }

    private static IEnumerable<IResource> Related(IResource resource) =>
        resource.Annotations.OfType<ResourceRelationshipAnnotation>().Where(relation => relation.Type == "Reference")
            .Select(relation => relation.Resource)
            .Concat(resource.Annotations.OfType<WaitAnnotation>().Select(wait => wait.Resource));

    private IEnumerable<(string, WaitType)> Waits(IResource resource)
    {
        foreach (var wait in resource.Annotations.OfType<WaitAnnotation>().Where(wait => wait.Resource is not ExternalServiceResource))
        {
            switch (published.All.FirstOrDefault(other => other.Name == wait.Resource.Name))
            {
                case null:
                    notes.Add($"'{resource.Name}' does not wait for '{wait.Resource.Name}', which is not published.");
                    break;
                case ProjectResource or (ContainerResource and not PostgresServerResource):
                    RejectOtherExitCode(resource, wait);
                    yield return (wait.Resource.Name.ToLowerInvariant(), wait.WaitType);
                    break;
            }
        }
    }

    private static void RejectOtherExitCode(IResource resource, WaitAnnotation wait)
    {
        if (wait is { WaitType: WaitType.WaitForCompletion, ExitCode: not 0 })
        {
            throw new DistributedApplicationException(
                $"'{resource.Name}' waits for exit code {wait.ExitCode} of '{wait.Resource.Name}'; " +
                "elsewhere only exit code 0 counts as completed. Let the program end with 0.");
        }
    }
}
