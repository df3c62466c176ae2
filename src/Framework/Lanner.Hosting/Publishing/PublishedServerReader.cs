using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Data;
using Npgsql;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads PostgreSQL servers of the model, and gives them their addresses.</summary>
internal sealed class PublishedServerReader(
    IReadOnlyList<IResource> resources, PublishedEnvironment environment, PublishedVariables variables, List<string> notes)
{
    private const string DataFolder = "/var/lib/postgresql/data";
    private const string InitFolder = "/docker-entrypoint-initdb.d";

    /// <summary>Gives a server its address; until all have theirs, values cannot be read.</summary>
    public static async Task AllocateAsync(PostgresServerResource server, CancellationToken cancellationToken)
    {
        Reject(server);
        var name = server.Name.ToLowerInvariant();
        server.SetAddress(PostgresAddress.Given(new NpgsqlConnectionStringBuilder
        {
            Host = name,
            Port = PublishedServer.Port,
            Username = await UserNameAsync(server, cancellationToken).ConfigureAwait(false),
            Password = await server.PasswordParameter.GetValueAsync(cancellationToken).ConfigureAwait(false),
        }));
        foreach (var endpoint in server.Annotations.OfType<EndpointAnnotation>())
            endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, name, PublishedServer.Port);
    }

    public async Task<PublishedServer> ReadAsync(PostgresServerResource server, CancellationToken cancellationToken)
    {
        var name = server.Name.ToLowerInvariant();
        if (server.Annotations.OfType<DataBindMountAnnotation>().Any())
            notes.Add($"'{server.Name}' keeps its data in a volume; the folder of WithDataBindMount is one of this machine.");
        return new PublishedServer(
            name,
            variables.Read(await UserNameAsync(server, cancellationToken).ConfigureAwait(false)),
            variables.Read((await server.PasswordParameter.GetValueAsync(cancellationToken).ConfigureAwait(false))!),
            server.Annotations.OfType<ContainerImageAnnotation>().Last().Reference(null),
            server.Annotations.OfType<DataVolumeAnnotation>().LastOrDefault()?.Name ?? $"{name}-data")
        {
            Databases =
            [
                .. resources.OfType<PostgresDatabaseResource>().Where(database => database.Parent == server).DistinctBy(database => database.DatabaseName)
                    .Select(database => new PublishedDatabase(database.DatabaseName, database.Annotations.OfType<PostgresCreateDatabaseScriptAnnotation>().LastOrDefault()?.Script)),
            ],
            Values = await environment.ReadAsync(server, [], cancellationToken).ConfigureAwait(false),
            Mounts = [.. InitFiles(server), .. PublishedMountReader.Read(server)],
        };
    }

    private static async Task<string> UserNameAsync(PostgresServerResource server, CancellationToken cancellationToken) =>
        server.UserNameParameter is { } parameter ? (await parameter.GetValueAsync(cancellationToken).ConfigureAwait(false))! : "postgres";

    private static IEnumerable<PublishedMount> InitFiles(PostgresServerResource server)
    {
        if (server.Annotations.OfType<PostgresInitFilesAnnotation>().LastOrDefault()?.Source is not { } source)
            yield break;
        yield return PublishedMountReader.Bind(server, source, File.Exists(source) ? $"{InitFolder}/{Path.GetFileName(source)}" : InitFolder, isReadOnly: true);
    }

    private static void Reject(PostgresServerResource server)
    {
        if (server.Annotations.OfType<EndpointAnnotation>().Any(endpoint => endpoint.IsExternal))
        {
            throw new DistributedApplicationException(
                $"PostgreSQL server '{server.Name}' has an external endpoint; published databases are reached from inside only. Make it internal.");
        }

        if (server.Annotations.OfType<DockerfileBuildAnnotation>().Any())
        {
            throw new DistributedApplicationException(
                $"PostgreSQL server '{server.Name}' has a Dockerfile; only a finished image of it can be published. Push the image to a registry and name it with WithImage.");
        }

        if (server.Annotations.OfType<ContainerMountAnnotation>().FirstOrDefault(mount => mount.Target.StartsWith(DataFolder, StringComparison.Ordinal)) is { } data)
            throw new DistributedApplicationException($"PostgreSQL server '{server.Name}' mounts its data at {data.Target}. Use WithDataVolume.");
    }
}
