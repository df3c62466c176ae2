namespace Lanner.Hosting.Publishing;

/// <summary>A PostgreSQL server.</summary>
internal sealed record PublishedServer(string Name, PublishedText UserName, PublishedText Password, string Image, string Volume, IReadOnlyList<string> Databases)
{
    public const int Port = 5432;

    /// <summary>User and group of the image's server process.</summary>
    public const int UserId = 999;

    /// <summary>Creates each database that is missing. For psql.</summary>
    public string CreateDatabases() => string.Concat(Databases.Select(database =>
        $"SELECT format('CREATE DATABASE %I', {Quoted(database)}) WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = {Quoted(database)})\\gexec\n"));

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
