namespace Lanner.Data;

internal enum DatabaseProvider
{
    Postgres,
    Sqlite,
}
