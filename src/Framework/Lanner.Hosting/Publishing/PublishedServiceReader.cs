using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads one project of the model.</summary>
internal sealed class PublishedServiceReader(ProjectTargets targets, PublishedEnvironment environment, PublishedRelationsReader relations, List<string> notes)
{
    /// <exception cref="DistributedApplicationException">The project cannot be published; the message names it and the way out.</exception>
    public async Task<PublishedService> ReadAsync(ProjectResource project, IReadOnlyList<PublishedEndpoint> endpoints, CancellationToken cancellationToken)
    {
        var target = await FindTargetAsync(project, cancellationToken).ConfigureAwait(false);
        var values = await environment.ReadAsync(project, endpoints, cancellationToken).ConfigureAwait(false);
        var related = relations.Read(project, values);
        var service = new PublishedService
        {
            Name = project.Name.ToLowerInvariant(),
            ProjectPath = project.Annotations.OfType<IProjectMetadata>().Last().ProjectPath,
            TargetFile = Path.GetFileName(target),
            Endpoints = endpoints,
            Values = values,
            ReplicaCount = Engine.Replicas.Of(project),
            HealthCheck = PublishedHealthCheck.Of(project, endpoints),
            Probes = PublishedProbe.Of(project, endpoints),
            Relations = related,
            Migrates = related.Databases.Count > 0 && IsBuiltOn("Lanner.Data.dll"),
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
