using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads one project of the model.</summary>
internal sealed class PublishedServiceReader(
    PublishedResources published, ProjectOutputs outputs, PublishedValuesReader values, PublishedRelationsReader relations, List<string> notes)
{
    /// <exception cref="DistributedApplicationException">The project cannot be published; the message names it and the way out.</exception>
    public async Task<PublishedService> ReadAsync(ProjectResource project, CancellationToken cancellationToken)
    {
        var endpoints = published.Endpoints(project);
        var output = await outputs.FindAsync(project, cancellationToken).ConfigureAwait(false);
        var read = await values.ReadAsync(project, cancellationToken).ConfigureAwait(false);
        var related = relations.Read(project, read);
        var service = new PublishedService
        {
            Name = project.Name.ToLowerInvariant(),
            ProjectPath = project.GetProjectMetadata().ProjectPath,
            TargetFile = Path.GetFileName(output),
            Endpoints = endpoints,
            Values = read,
            Replicas = project.GetReplicaCount(),
            HealthCheck = PublishedHealthCheck.Of(project, endpoints),
            Probes = PublishedProbe.Of(project, endpoints),
            Relations = related,
            Migrates = related.Databases.Count > 0 && IsBuiltOn("Lanner.Data.dll"),
            HasServiceDefaults = IsBuiltOn("ServiceDefaults.dll"),
        };
        AddNotes(project, service);
        return service;

        bool IsBuiltOn(string library) => File.Exists(Path.Combine(Path.GetDirectoryName(output)!, library));
    }

    private void AddNotes(ProjectResource project, PublishedService service)
    {
        if (service.Databases.Count > 0 && !service.Migrates)
        {
            notes.Add(
                $"'{project.Name}' is not built on Lanner.Data, so there is no migration step for it: " +
                "migrate its databases by other means.");
        }

        if (service is { HealthCheck: not null, HasServiceDefaults: false })
        {
            notes.Add(
                $"'{project.Name}' is not built on ServiceDefaults, so Compose cannot ask for its health, " +
                "and it ends without a drain of its own.");
        }

        var left = LaunchProfileVariables.Names(project).Where(name => name is not ("ASPNETCORE_ENVIRONMENT" or "DOTNET_ENVIRONMENT"))
            .Where(name => !service.Environment.ContainsKey(name)).Order(StringComparer.Ordinal).ToList();
        if (left.Count > 0)
        {
            notes.Add(
                $"'{project.Name}' does not get {string.Join(", ", left)}: launch profiles are for development. " +
                "Use WithEnvironment for what it needs elsewhere.");
        }
    }
}
