namespace Lanner.Hosting.Data;

/// <summary>The image of containers with PostgreSQL, on this machine and in published descriptions.</summary>
internal static class PostgresImage
{
    public const string Name = "docker.io/library/postgres:17";
}
