using System.Reflection;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads PostgreSQL servers of the model.</summary>
internal sealed class PublishedServerReader(PublishedResources published, PublishedValuesReader values, PublishedMountReader mounts)
{
    private const string OldDataFolder = PublishedServer.CommonDataFolder + "/data";
    private const int FirstMajorOfCommonFolder = 18;

    /// <exception cref="DistributedApplicationException">The server cannot be published; the message names it and the way out.</exception>
    public async Task<PublishedServer> ReadAsync(PostgresServerResource server, CancellationToken cancellationToken)
    {
        if (server.HasAnnotationOfType<DockerfileBuildAnnotation>() || !server.TryGetContainerImageName(out var image))
        {
            throw new DistributedApplicationException(
                $"PostgreSQL server '{server.Name}' has a Dockerfile; only a finished image of it can be published. " +
                "Push the image to a registry and name it with WithImage.");
        }

        var name = server.Name.ToLowerInvariant();
        var read = await values.ReadAsync(server, cancellationToken).ConfigureAwait(false);
        if (!read.Environment.TryGetValue("POSTGRES_PASSWORD", out var password))
            throw new DistributedApplicationException($"PostgreSQL server '{server.Name}' has no variable POSTGRES_PASSWORD: give it one.");
        var userName = read.Environment.GetValueOrDefault("POSTGRES_USER", PublishedText.Of("postgres"));
        var data = server.Annotations.OfType<ContainerMountAnnotation>().Select(mount => mount.Target)
            .FirstOrDefault(target => target is PublishedServer.CommonDataFolder or OldDataFolder) ?? UsualDataFolder(server);
        var all = await mounts.ReadAsync(server, data, cancellationToken).ConfigureAwait(false);
        return new PublishedServer(name, userName, password, image)
        {
            Volume = all.OfType<PublishedVolume>().FirstOrDefault(mount => mount.Target == data)?.Name ?? $"{name}-data",
            DataFolder = data,
            Databases =
            [
                .. published.All.OfType<PostgresDatabaseResource>().Where(database => database.Parent == server)
                    .DistinctBy(database => database.DatabaseName)
                    .Select(database => new PublishedDatabase(database.DatabaseName, CreationScript(database))),
            ],
            Values = read,
            Mounts = [.. all.Where(mount => mount.Target != data)],
        };
    }

    /// <summary>As WithDataVolume of the same image has it.</summary>
    private static string UsualDataFolder(PostgresServerResource server)
    {
        var tag = server.Annotations.OfType<ContainerImageAnnotation>().Last().Tag ?? "18";
        return int.TryParse(tag.Split('-', '.')[0], out var major) && major >= FirstMajorOfCommonFolder
            ? PublishedServer.CommonDataFolder
            : OldDataFolder;
    }

    // Aspire keeps the annotation of WithCreationScript to itself.
    private static string? CreationScript(PostgresDatabaseResource database)
    {
        var annotation = database.Annotations.LastOrDefault(candidate =>
            candidate.GetType().Name == "PostgresCreateDatabaseScriptAnnotation");
        return annotation?.GetType().GetProperty("Script", BindingFlags.Public | BindingFlags.Instance)?.GetValue(annotation) as string;
    }
}
