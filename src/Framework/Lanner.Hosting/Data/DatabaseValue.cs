using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Data;

/// <summary>Something that is known once a server has its address: the connection string, or a part of it. SQLite has no parts but the name.</summary>
internal sealed class DatabaseValue(PostgresServerResource server, PostgresDatabaseResource? database, Func<DatabaseAddress, string?> select, string part = "connectionString")
    : IValueProvider, IManifestExpressionProvider
{
    /// <summary>The database; the server where none is meant.</summary>
    public IResource Source => database is null ? server : database;

    public string ValueExpression => $"{{{database?.Name ?? server.Name}.{part}}}";

    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        select(await server.Address.WaitAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>The connection properties that Aspire gives of a server and of a database.</summary>
    public static IEnumerable<KeyValuePair<string, ReferenceExpression>> Properties(PostgresServerResource server, PostgresDatabaseResource? database)
    {
        var path = database is null ? "" : $"/{Uri.EscapeDataString(database.DatabaseName)}";
        yield return Property("Host", address => address.Server.Host);
        yield return Property("Port", address => address.Server.Port.ToString(CultureInfo.InvariantCulture));
        yield return Property("Username", address => address.Server.Username);
        yield return Property("Password", address => address.Server.Password);
        yield return Property("Uri", address =>
            $"postgresql://{Escape(address.Server.Username)}:{Escape(address.Server.Password)}@{address.Server.Host}:{address.Server.Port}{path}");
        yield return Property("JdbcConnectionString", address => $"jdbc:postgresql://{address.Server.Host}:{address.Server.Port}{path}");
        if (database is not null)
            yield return Property("DatabaseName", _ => database.DatabaseName);

        KeyValuePair<string, ReferenceExpression> Property(string name, Func<PostgresAddress, string?> select) =>
            new(name, new ReferenceExpression([new DatabaseValue(server, database, address => address is PostgresAddress postgres ? select(postgres) : null, name)]));
    }

    private static string Escape(string? value) => Uri.EscapeDataString(value ?? "");
}
