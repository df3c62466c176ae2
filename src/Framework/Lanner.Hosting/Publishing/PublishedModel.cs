using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.Configuration;

namespace Lanner.Hosting.Publishing;

/// <summary>
/// Reads the model of an app host for publishing. Endpoints and servers get the addresses that they have inside the published system, values from
/// outside get stand-ins; from then on everything resolves as it does when the system runs.
/// </summary>
internal sealed class PublishedModel(
    IResourceCollection resources, ConfigurationManager configuration, ProjectTargets targets, DistributedApplicationExecutionContext execution)
{
    private const string OnlyLocal = "Add .ExcludeFromManifest() to it when only the local run needs it.";

    private readonly List<IResource> _resources = [.. resources.Where(resource => !IsLeftOut(resource))];
    private readonly PublishedVariables _variables = new();
    private readonly List<string> _notes = [];

    /// <summary>True for pages for people, and for what the model says so of: they stay on this machine.</summary>
    public static bool IsLeftOut(IResource resource) =>
        resource.Annotations.Any(annotation => annotation is ToolAnnotation || annotation == ManifestPublishingCallbackAnnotation.Ignore)
        || (resource is PostgresDatabaseResource database && IsLeftOut(database.Parent));

    /// <exception cref="DistributedApplicationException">A resource cannot be published; the message names it and the way out.</exception>
    public async Task<PublishedSystem> ReadAsync(CancellationToken cancellationToken)
    {
        DependencyOrder.RejectCircularWaits(resources);
        foreach (var resource in _resources)
            RejectUnpublishable(resource);
        foreach (var tool in resources.Where(resource => resource.Annotations.OfType<ToolAnnotation>().Any()))
            _notes.Add($"'{tool.Name}' is not published: it is a page for people of this machine.");
        new PublishedParameters(_resources, _variables).Add();
        AddConnectionStrings();
        var endpoints = _resources.Where(resource => resource is ProjectResource or (ContainerResource and not PostgresServerResource))
            .ToDictionary(resource => resource, Allocate);
        var environment = new PublishedEnvironment(execution, _variables, new ReferenceCheck(_resources));
        foreach (var server in _resources.OfType<PostgresServerResource>())
            await PublishedServerReader.AllocateAsync(server, cancellationToken).ConfigureAwait(false);
        var servers = new Dictionary<PostgresServerResource, PublishedServer>();
        var serverReader = new PublishedServerReader(_resources, environment, _variables, _notes);
        foreach (var server in _resources.OfType<PostgresServerResource>())
            servers[server] = await serverReader.ReadAsync(server, cancellationToken).ConfigureAwait(false);
        var relations = new PublishedRelationsReader(_resources, servers, _notes);
        var containerReader = new PublishedContainerReader(environment, relations, _variables, _notes);
        var containers = new List<PublishedContainer>();
        foreach (var container in endpoints.Keys.OfType<ContainerResource>())
            containers.Add(await containerReader.ReadAsync(container, endpoints[container], cancellationToken).ConfigureAwait(false));
        AddNotes(containers);
        var serviceReader = new PublishedServiceReader(targets, environment, relations, _notes);
        var services = new List<PublishedService>();
        foreach (var project in endpoints.Keys.OfType<ProjectResource>())
            services.Add(await serviceReader.ReadAsync(project, endpoints[project], cancellationToken).ConfigureAwait(false));
        return new PublishedSystem([.. servers.Values], containers, services, _variables, _notes);
    }

    private void AddNotes(List<PublishedContainer> containers)
    {
        if (Names(container => container.Hardening.User is null) is { Length: > 0 } unknown)
        {
            _notes.Add($"As their images say, which may be root, run {unknown}. What an image bears is said by WithContainerRuntimeArgs(\"--user=1000\", \"--read-only\", " +
                "\"--tmpfs=/tmp\", \"--cap-drop=ALL\", \"--security-opt=no-new-privileges\"); it holds for the local run too.");
        }

        if (Names(container => container is { HealthCheck: not null, HealthCommand: null }) is { Length: > 0 } checkedElsewhere)
            _notes.Add($"Compose does not ask for the health of {checkedElsewhere}: it knows no program in these images that could. A HEALTHCHECK of the image counts.");

        string Names(Func<PublishedContainer, bool> choose) => string.Join(", ", containers.Where(choose).Select(container => $"'{container.Name}'"));
    }

    private static IReadOnlyList<PublishedEndpoint> Allocate(IResource resource) => resource switch
    {
        DockerfileContainerResource or ProjectResource => PublishedEndpoints.OfProgram(resource),
        _ => PublishedEndpoints.OfContainer((ContainerResource)resource),
    };

    private static void RejectUnpublishable(IResource resource)
    {
        switch (resource)
        {
            case ProjectResource or ContainerResource or PostgresDatabaseResource or ParameterResource or ConnectionStringResource or ExternalServiceResource:
                RejectExternalRedis(resource);
                break;
            case ExecutableResource executable:
                throw new DistributedApplicationException(
                    $"Program '{resource.Name}' cannot be published: '{executable.Command}' is a program of this machine. " +
                    "Add .PublishAsDockerFile() when its working directory has a Dockerfile, or .ExcludeFromManifest() when only the local run needs it.");
            default:
                throw new DistributedApplicationException($"Resource '{resource.Name}' cannot be published: there is no way to write a {resource.GetType().Name}. {OnlyLocal}");
        }
    }

    private static void RejectExternalRedis(IResource resource)
    {
        if (resource is RedisResource && resource.Annotations.OfType<EndpointAnnotation>().Any(endpoint => endpoint.IsExternal))
        {
            throw new DistributedApplicationException(
                $"Redis server '{resource.Name}' has an external endpoint; published databases are reached from inside only. Make it internal.");
        }
    }

    private void AddConnectionStrings()
    {
        var standIns = _resources.OfType<ConnectionStringResource>()
            .Where(resource => resource.ConnectionStringExpression.ValueProviders is [ConfiguredConnectionString])
            .ToDictionary(
                resource => $"ConnectionStrings:{resource.Name}",
                resource => (string?)_variables.Add(new(
                    PublishedVariable.NameOf(resource.Name) + "_CONNECTION_STRING", $"Connection string '{resource.Name}' of the app host", true)));
        configuration.AddInMemoryCollection(standIns);
    }
}
