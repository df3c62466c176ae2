using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Postgres;
using Aspire.Hosting.Redis;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads the model of an app host for publishing, once for all formats.</summary>
internal sealed class PublishedModel(
    DistributedApplicationModel model, DistributedApplicationExecutionContext execution, ProjectOutputs outputs)
{
    private readonly Lock _lock = new();
    private Task<PublishedSystem>? _system;

    /// <exception cref="DistributedApplicationException">A resource cannot be published; the message names it and the way out.</exception>
    public Task<PublishedSystem> ReadAsync(ILogger log, CancellationToken cancellationToken)
    {
        lock (_lock)
            return _system ??= ReadModelAsync(log, cancellationToken);
    }

    private async Task<PublishedSystem> ReadModelAsync(ILogger log, CancellationToken cancellationToken)
    {
        var published = new PublishedResources(model.Resources);
        var notes = new List<string>();
        AddNotes(published, notes);
        var variables = new PublishedVariables(model.Resources);
        var values = new PublishedValuesReader(execution, published, variables);
        var mounts = new PublishedMountReader(execution.Services, notes);

        var serverReader = new PublishedServerReader(published, values, mounts);
        var servers = new Dictionary<PostgresServerResource, PublishedServer>();
        foreach (var server in published.All.OfType<PostgresServerResource>())
            servers[server] = await serverReader.ReadAsync(server, cancellationToken).ConfigureAwait(false);
        var relations = new PublishedRelationsReader(published, servers, notes);

        var containerReader = new PublishedContainerReader(published, values, mounts, relations, variables, notes);
        var containers = new List<PublishedContainer>();
        foreach (var container in published.All.OfType<ContainerResource>().Where(container => container is not PostgresServerResource))
            containers.Add(await containerReader.ReadAsync(container, cancellationToken).ConfigureAwait(false));
        AddNotes(containers, notes);

        var serviceReader = new PublishedServiceReader(published, outputs, values, relations, notes);
        var services = new List<PublishedService>();
        foreach (var project in published.All.OfType<ProjectResource>())
            services.Add(await serviceReader.ReadAsync(project, cancellationToken).ConfigureAwait(false));
        foreach (var note in notes)
            log.TellNote(note);
        return new PublishedSystem([.. servers.Values], containers, services, variables, notes);
    }

    private void AddNotes(PublishedResources published, List<string> notes)
    {
        foreach (var page in model.Resources.Where(IsPage))
            notes.Add($"'{page.Name}' is not published: it is a page for people of this machine.");
        foreach (var child in published.All.OfType<IResourceWithParent>())
        {
            if (child is IResourceWithConnectionString and not PostgresDatabaseResource)
                notes.Add($"Nothing creates '{child.Name}' in '{child.Parent.Name}': its clients get the name only.");
        }

        foreach (var resource in published.All.Where(resource => resource is ProjectResource or ContainerResource))
        {
            if (resource is PostgresServerResource or RedisResource)
                continue;
            foreach (var check in PublishedHealthCheck.OfCode(resource))
            {
                notes.Add(
                    $"Health check '{check}' of '{resource.Name}' is code of the app host and not published; " +
                    "elsewhere an open port counts. WithHttpHealthCheck is published.");
            }
        }
    }

    private static bool IsPage(IResource resource) =>
        resource is PgAdminContainerResource or PgWebContainerResource or RedisCommanderResource or RedisInsightResource;

    private static void AddNotes(List<PublishedContainer> containers, List<string> notes)
    {
        if (Names(container => container.Hardening.User is null) is { Length: > 0 } unknown)
        {
            notes.Add(
                $"As their images say, which may be root, run {unknown}. " +
                "What an image bears is said by WithContainerRuntimeArgs(\"--user=1000\", \"--read-only\", " +
                "\"--tmpfs=/tmp\", \"--cap-drop=ALL\", \"--security-opt=no-new-privileges\"); it holds for the local run too.");
        }

        if (Names(container => container is { HealthCheck: not null, HealthCommand: null }) is { Length: > 0 } checkedElsewhere)
        {
            notes.Add(
                $"Compose does not ask for the health of {checkedElsewhere}: it knows no program in these images that could. " +
                "A HEALTHCHECK of the image counts.");
        }

        string Names(Func<PublishedContainer, bool> choose) =>
            string.Join(", ", containers.Where(choose).Select(container => $"'{container.Name}'"));
    }
}
