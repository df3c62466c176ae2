using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads one project of the model.</summary>
internal sealed class PublishedServiceReader(
    IReadOnlyList<IResource> resources,
    ProjectTargets targets,
    PublishedEnvironment environment,
    IReadOnlyDictionary<PostgresServerResource, PublishedServer> servers,
    List<string> notes)
{
    public async Task<PublishedService> ReadAsync(ProjectResource project, IReadOnlyList<PublishedEndpoint> endpoints, CancellationToken cancellationToken)
    {
        var target = await FindTargetAsync(project, cancellationToken).ConfigureAwait(false);
        var texts = await environment.ComposeAsync(project, endpoints, cancellationToken).ConfigureAwait(false);
        var databases = Databases(project);
        var service = new PublishedService
        {
            Name = project.Name.ToLowerInvariant(),
            ProjectPath = project.Annotations.OfType<IProjectMetadata>().Last().ProjectPath,
            TargetFile = Path.GetFileName(target),
            Endpoints = endpoints,
            Environment = texts,
            Arguments = await environment.ArgumentsAsync(project, cancellationToken).ConfigureAwait(false),
            Replicas = Replicas.Of(project),
            HealthCheck = HealthCheck(project, endpoints),
            Servers = Servers(project, texts),
            Databases = databases,
            Waits = [.. Waits(project)],
            RunsOnce = resources.Any(other => other.Annotations.OfType<WaitAnnotation>().Any(wait => wait.Resource == project && wait.Type == WaitType.UntilCompleted)),
            StartsWhenAsked = project.Annotations.OfType<ExplicitStartupAnnotation>().Any(),
            Migrates = databases.Count > 0 && IsBuiltOn("Lanner.Data.dll"),
            HasServiceDefaults = IsBuiltOn("ServiceDefaults.dll"),
        };
        AddNotes(project, service);
        return service;

        bool IsBuiltOn(string library) => File.Exists(Path.Combine(Path.GetDirectoryName(target)!, library));
    }

    private async Task<string> FindTargetAsync(ProjectResource project, CancellationToken cancellationToken)
    {
        try
        {
            return await targets.FindAsync(project, cancellationToken).ConfigureAwait(false);
        }
        catch (DistributedApplicationException exception)
        {
            throw new DistributedApplicationException($"Project '{project.Name}': {exception.Message}", exception);
        }
    }

    private static PublishedHealthCheck? HealthCheck(ProjectResource project, IReadOnlyList<PublishedEndpoint> endpoints)
    {
        if (project.Annotations.OfType<HttpHealthCheckAnnotation>().LastOrDefault() is not { } check)
            return null;
        if (check.StatusCode is < 200 or >= 400)
        {
            throw new DistributedApplicationException(
                $"The health check of '{project.Name}' expects status {check.StatusCode}; probes elsewhere take 200 to 399 for healthy. Let the service answer with one of these.");
        }

        // The default is https, where there is one; elsewhere the same server listens on http.
        var reference = check.Endpoint().EndpointAnnotation;
        var endpoint = endpoints.FirstOrDefault(endpoint => string.Equals(endpoint.Name, reference.Name, StringComparison.OrdinalIgnoreCase))
            ?? endpoints.First(endpoint => endpoint.Scheme == "http");
        return new PublishedHealthCheck(check.Path.StartsWith('/') ? check.Path : "/" + check.Path, endpoint.Port);
    }

    private List<(PublishedServer, string)> Databases(ProjectResource project) =>
        [.. Related(project).OfType<PostgresDatabaseResource>().Distinct().Select(database => (servers[database.Parent], database.DatabaseName))];

    /// <summary>Those that the model relates it to, and those whose password it gets in another way.</summary>
    private List<PublishedServer> Servers(ProjectResource project, IReadOnlyDictionary<string, PublishedText> texts)
    {
        var related = Related(project).Select(resource => (resource as PostgresDatabaseResource)?.Parent ?? resource as PostgresServerResource)
            .OfType<PostgresServerResource>().ToHashSet();
        var known = texts.Values.SelectMany(text => text.Variables).ToHashSet();
        return [.. servers.Where(server => related.Contains(server.Key) || server.Value.Password.Variables.Any(known.Contains)).Select(server => server.Value)];
    }

    private static IEnumerable<IResource> Related(ProjectResource project) =>
        project.Annotations.OfType<ResourceRelationshipAnnotation>().Where(relation => relation.Type == "Reference").Select(relation => relation.Resource)
            .Concat(project.Annotations.OfType<WaitAnnotation>().Select(wait => wait.Resource));

    private static IEnumerable<(string, WaitType)> Waits(ProjectResource project)
    {
        foreach (var wait in project.Annotations.OfType<WaitAnnotation>().Where(wait => wait.Resource is ProjectResource))
        {
            if (wait is { Type: WaitType.UntilCompleted, ExitCode: not 0 })
            {
                throw new DistributedApplicationException(string.Create(CultureInfo.InvariantCulture,
                    $"'{project.Name}' waits for exit code {wait.ExitCode} of '{wait.Resource.Name}'; elsewhere only exit code 0 counts as completed. Let the program end with 0."));
            }

            yield return (wait.Resource.Name.ToLowerInvariant(), wait.Type);
        }
    }

    private void AddNotes(ProjectResource project, PublishedService service)
    {
        if (service.Databases.Count > 0 && !service.Migrates)
            notes.Add($"'{project.Name}' is not built on Lanner.Data, so there is no migration step for it: migrate its databases by other means.");
        if (service is { HealthCheck: not null, HasServiceDefaults: false })
            notes.Add($"'{project.Name}' is not built on ServiceDefaults, so Compose cannot ask for its health, and it ends without a drain of its own.");
        if (project.Annotations.OfType<LaunchProfileAnnotation>().LastOrDefault() is not { } profile)
            return;
        var left = profile.EnvironmentVariables.Keys.Where(name => name is not ("ASPNETCORE_ENVIRONMENT" or "DOTNET_ENVIRONMENT"))
            .Where(name => !service.Environment.ContainsKey(name)).Order(StringComparer.Ordinal).ToList();
        if (left.Count > 0)
            notes.Add($"'{project.Name}' does not get {string.Join(", ", left)}: launch profiles are for development. Use WithEnvironment for what it needs elsewhere.");
    }
}
