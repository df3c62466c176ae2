namespace Lanner.Data.Tests;

public enum Provider
{
    Postgres,
    Sqlite,
}
