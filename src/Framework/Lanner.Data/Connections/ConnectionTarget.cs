using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Lanner.Data;

/// <summary>Which database a connection string leads to; the provider follows from the string's form.</summary>
internal sealed record ConnectionTarget(DatabaseProvider Provider, string ConnectionString)
{
    private static readonly string[] PostgresKeys = ["Host", "Server"];
    private static readonly string[] SqliteKeys = ["Data Source", "DataSource", "Filename"];

    /// <exception cref="InvalidOperationException">The string is missing or of no known form; the message names its key, never its value.</exception>
    public static ConnectionTarget Parse(string name, string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new InvalidOperationException(
                $"Connection string '{name}' is missing: set ConnectionStrings:{name} (environment variable ConnectionStrings__{name}, user secrets or "
                + $"appsettings), or start the service through the app host with WithReference({name}).");
        }
        try
        {
            return IsUri(connectionString) ? Postgres(FromUri(new Uri(connectionString))) : FromKeywords(connectionString) ?? throw Unknown(name);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The parser's own message may quote the value, password included.
            throw Unknown(name);
        }
    }

    private static ConnectionTarget? FromKeywords(string connectionString)
    {
        var keys = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (PostgresKeys.Any(keys.ContainsKey))
            return Postgres(new NpgsqlConnectionStringBuilder(connectionString));
        return SqliteKeys.Any(keys.ContainsKey)
            ? new ConnectionTarget(DatabaseProvider.Sqlite, new SqliteConnectionStringBuilder(connectionString).ToString())
            : null;
    }

    private static ConnectionTarget Postgres(NpgsqlConnectionStringBuilder settings) => new(DatabaseProvider.Postgres, settings.ToString());

    private static bool IsUri(string value) =>
        value.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    // postgresql://user:password@host:port/database?sslmode=require (PostgreSQL manual, 34.1.1.2).
    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
        };
        if (uri.Port > 0)
            settings.Port = uri.Port;
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            settings[Keyword(pair[0])] = Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "");
        }
        return settings;
    }

    // libpq's names where Npgsql has others.
    private static string Keyword(string parameter) => parameter switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "connect_timeout" => "Timeout",
        "application_name" => "Application Name",
        _ => Uri.UnescapeDataString(parameter).Replace('_', ' '),
    };

    private static InvalidOperationException Unknown(string name) => new(
        $"Connection string '{name}' is not understood: ConnectionStrings:{name} must be PostgreSQL (Host=…;Username=…;Password=…;Database=… or "
        + "postgres://user:password@host/database) or SQLite (Data Source=file.db).");
}
