namespace Lanner.Hosting.Publishing.Compose;

/// <summary>A PostgreSQL server and the job that creates its databases.</summary>
internal static class ComposeServers
{
    private static readonly string User = $"{PublishedServer.UserId}:{PublishedServer.UserId}";

    /// <summary>Name of the job that creates the databases.</summary>
    public static string DatabasesJob(PublishedServer server) => $"{server.Name}-databases";

    /// <summary>File with the statements of the job.</summary>
    public static string DatabasesFile(PublishedServer server) => $"{server.Name}/databases.sql";

    public static ComposeService Server(PublishedServer server, ComposeText text, ComposeMounts mounts) => new()
    {
        Image = Image(server),
        Command = [.. server.Values.Arguments.Select(text.Of)],
        Environment = text.Of(server.Values.Environment),
        Expose = [$"{PublishedServer.Port}"],
        Networks = [ComposePublisher.DataNetwork],
        Volumes = [$"{server.Volume}:{server.DataFolder}", .. mounts.Volumes(server.Name, server.Mounts)],
        // By TCP: while the image makes a new cluster, its server answers on the socket only.
        Healthcheck = new ComposeHealthcheck { Test = ["CMD", "pg_isready", "--quiet", "--host=127.0.0.1", $"--username={text.Of(server.UserName)}"] },
        Restart = "unless-stopped",
        StopGracePeriod = "60s",
        User = User,
        Tmpfs = [ComposeService.Temporary("/tmp"), ComposeService.Temporary("/var/run/postgresql")],
        ShmSize = "256m",
    };

    public static ComposeService CreateDatabases(PublishedServer server, ComposeText text) => new()
    {
        Image = Image(server),
        Command = ["psql", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--file=/databases.sql"],
        DependsOn = new Dictionary<string, ComposeDependency> { [server.Name] = ComposeDependency.Healthy },
        Environment = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["PGDATABASE"] = "postgres",
            ["PGHOST"] = server.Name,
            ["PGPASSWORD"] = text.Of(server.Password),
            ["PGUSER"] = text.Of(server.UserName),
        },
        Networks = [ComposePublisher.DataNetwork],
        Configs = [new ComposeConfigMount(DatabasesJob(server), "/databases.sql")],
        Restart = "no",
        User = User,
    };

    private static string Image(PublishedServer server) => ComposeText.WithDefault($"{PublishedVariable.NameOf(server.Name)}_IMAGE", server.Image);
}
