using Lanner.Hosting.Data;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A database of a PostgreSQL server; the app host creates it when it is missing and never deletes it.</summary>
public class PostgresDatabaseResource : Resource, IResourceWithParent<PostgresServerResource>, IResourceWithConnectionString
{
    /// <summary>Creates a database.</summary>
    /// <param name="name">Unique name of the resource.</param>
    /// <param name="databaseName">Name inside the server.</param>
    /// <param name="postgresParentResource">The server.</param>
    public PostgresDatabaseResource(string name, string databaseName, PostgresServerResource postgresParentResource)
        : base(name)
    {
        ArgumentException.ThrowIfNullOrEmpty(databaseName);
        ArgumentNullException.ThrowIfNull(postgresParentResource);
        DatabaseName = databaseName;
        Parent = postgresParentResource;
        ConnectionStringExpression =
            new ReferenceExpression([new DatabaseValue(Parent, this, address => address.ConnectionString(databaseName))]);
    }

    /// <summary>The server.</summary>
    public PostgresServerResource Parent { get; }

    /// <summary>Name inside the server.</summary>
    public string DatabaseName { get; }

    /// <summary>Npgsql connection string, or <c>Data Source=…</c> where SQLite stands in.</summary>
    public ReferenceExpression ConnectionStringExpression { get; }

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties() => DatabaseValue.Properties(Parent, this);
}
