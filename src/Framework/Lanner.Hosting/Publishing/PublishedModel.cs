using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Data;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Lanner.Hosting.Publishing;

/// <summary>
/// Reads the model of an app host for publishing. Endpoints and servers get the addresses that they have inside the published system, values from
/// outside get stand-ins; from then on everything resolves as it does when the system runs.
/// </summary>
internal sealed class PublishedModel(
    IResourceCollection resources, ConfigurationManager configuration, ProjectTargets targets, DistributedApplicationExecutionContext execution)
{
    // Pages for people and what the model says so of stay on this machine.
    private readonly List<IResource> _resources = [.. resources.Where(resource =>
        !resource.Annotations.Any(annotation => annotation is ToolAnnotation || annotation == ManifestPublishingCallbackAnnotation.Ignore))];

    private readonly PublishedVariables _variables = new();
    private readonly List<string> _notes = [];

    /// <exception cref="DistributedApplicationException">A resource cannot be published; the message names it and the way out.</exception>
    public async Task<PublishedSystem> ReadAsync(CancellationToken cancellationToken)
    {
        DependencyOrder.RejectCircularWaits(resources);
        foreach (var resource in _resources)
            RejectUnpublishable(resource);
        AddParameters();
        AddConnectionStrings();
        var servers = new Dictionary<PostgresServerResource, PublishedServer>();
        foreach (var server in _resources.OfType<PostgresServerResource>())
            servers[server] = await ReadServerAsync(server, cancellationToken).ConfigureAwait(false);
        var projects = _resources.OfType<ProjectResource>().ToDictionary(project => project, PublishedEndpoints.Allocate);
        var reader = new PublishedServiceReader(_resources, targets, new PublishedEnvironment(execution, _variables), servers, _notes);
        var services = new List<PublishedService>();
        foreach (var (project, endpoints) in projects)
            services.Add(await reader.ReadAsync(project, endpoints, cancellationToken).ConfigureAwait(false));
        return new PublishedSystem([.. servers.Values], services, _variables, _notes);
    }

    private static void RejectUnpublishable(IResource resource)
    {
        switch (resource)
        {
            case ProjectResource or PostgresDatabaseResource or ParameterResource or ConnectionStringResource or ExternalServiceResource:
                break;
            case PostgresServerResource server:
                if (server.Annotations.OfType<EndpointAnnotation>().Any(endpoint => endpoint.IsExternal))
                {
                    throw new DistributedApplicationException(
                        $"PostgreSQL server '{server.Name}' has an external endpoint; published databases are reached from inside only. Make it internal.");
                }

                break;
            case ExecutableResource executable:
                throw new DistributedApplicationException(
                    $"Program '{resource.Name}' cannot be published: '{executable.Command}' is a program of this machine. {OnlyLocal}");
            default:
                throw new DistributedApplicationException($"Resource '{resource.Name}' cannot be published: there is no way to write a {resource.GetType().Name}. {OnlyLocal}");
        }
    }

    private const string OnlyLocal = "Add .ExcludeFromManifest() to it when only the local run needs it.";

    private void AddParameters()
    {
        var ofServers = _resources.OfType<PostgresServerResource>().SelectMany(server => new[] { server.UserNameParameter, server.PasswordParameter });
        foreach (var parameter in _resources.OfType<ParameterResource>().Concat(ofServers.OfType<ParameterResource>()).Distinct())
        {
            var passwordOf = _resources.OfType<PostgresServerResource>().FirstOrDefault(server => server.PasswordParameter == parameter);
            var meaning = passwordOf is null
                ? $"Parameter '{parameter.Name}' of the app host"
                : $"Password of PostgreSQL server '{passwordOf.Name}'. Letters and digits only: it stands in connection strings and URLs";
            var isSecret = parameter.Secret || passwordOf is not null;
            parameter.StandIn = _variables.Add(new(
                PublishedVariable.NameOf(parameter.Name), meaning, isSecret, isSecret ? null : parameter.PublishedDefault?.Invoke())
            {
                MayBeRandom = passwordOf is not null,
            });
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

    private async Task<PublishedServer> ReadServerAsync(PostgresServerResource server, CancellationToken cancellationToken)
    {
        var name = server.Name.ToLowerInvariant();
        var userName = server.UserNameParameter is { } parameter ? (await parameter.GetValueAsync(cancellationToken).ConfigureAwait(false))! : "postgres";
        var password = (await server.PasswordParameter.GetValueAsync(cancellationToken).ConfigureAwait(false))!;
        server.SetAddress(PostgresAddress.Given(
            new NpgsqlConnectionStringBuilder { Host = name, Port = PublishedServer.Port, Username = userName, Password = password }));
        foreach (var endpoint in server.Annotations.OfType<EndpointAnnotation>())
            endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, name, PublishedServer.Port);
        return new PublishedServer(
            name,
            _variables.Read(userName),
            _variables.Read(password),
            server.Annotations.OfType<ContainerImageAnnotation>().Last().Reference(null),
            server.Annotations.OfType<DataVolumeAnnotation>().LastOrDefault()?.Name ?? $"{name}-data",
            [.. server.Databases.Values.Distinct()]);
    }
}
