namespace Lanner.Hosting.Publishing;

/// <summary>A PostgreSQL server.</summary>
internal sealed record PublishedServer(string Name, PublishedText UserName, PublishedText Password, string Image)
{
    public const int Port = 5432;

    /// <summary>Where images of version 18 and later want their volume.</summary>
    public const string CommonDataFolder = "/var/lib/postgresql";

    /// <summary>User and group of the image's server process.</summary>
    public const int UserId = 999;

    /// <summary>The volume of its data.</summary>
    public required string Volume { get; init; }

    /// <summary>Where the image wants the volume.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Whether the image keeps its data in a folder below that, as PostgreSQL's do since version 18.</summary>
    public bool HasOwnDataFolder => DataFolder == CommonDataFolder;

    public required IReadOnlyList<PublishedDatabase> Databases { get; init; }

    /// <summary>What the model adds to the server's environment and arguments.</summary>
    public required PublishedValues Values { get; init; }

    /// <summary>What the model mounts beside the data.</summary>
    public required IReadOnlyList<PublishedMount> Mounts { get; init; }

    /// <summary>Creates each database that is missing. For psql.</summary>
    public string CreateDatabases() => string.Concat(Databases.Select(database =>
        $"SELECT {Create(database)} WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = {Quoted(database.Name)})\\gexec\n"));

    private static string Create(PublishedDatabase database) =>
        database.CreationScript is { } script ? Quoted(script) : $"format('CREATE DATABASE %I', {Quoted(database.Name)})";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

/// <summary>A database of a server.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CreationScript">SQL that creates it in place of a plain CREATE DATABASE; null for that.</param>
internal sealed record PublishedDatabase(string Name, string? CreationScript);
