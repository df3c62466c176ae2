using Lanner.Hosting.Data;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A PostgreSQL server. How it runs (given, local binaries, container, SQLite in its place) is decided when the application starts.</summary>
public class PostgresServerResource : ContainerResource, IResourceWithConnectionString
{
    private volatile TaskCompletionSource<DatabaseAddress> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PostgresDatabaseResource> _databases = [];

    /// <summary>Creates a server.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="userName">Superuser's name; <c>postgres</c> when null.</param>
    /// <param name="password">Superuser's password.</param>
    public PostgresServerResource(string name, ParameterResource? userName, ParameterResource password)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(password);
        UserNameParameter = userName;
        PasswordParameter = password;
        ConnectionStringExpression = new ReferenceExpression([new DatabaseValue(this, null, static address => address.ConnectionString(null))]);
    }

    /// <summary>Superuser's name; <c>postgres</c> when null.</summary>
    public ParameterResource? UserNameParameter { get; set; }

    /// <summary>Superuser's password.</summary>
    public ParameterResource PasswordParameter { get; set; }

    /// <summary>Databases by resource name; the value is the name inside the server.</summary>
    public IReadOnlyDictionary<string, string> Databases => _databases.ToDictionary(database => database.Name, database => database.DatabaseName);

    /// <summary>The endpoint that it listens on; its address is known once it has been started.</summary>
    public EndpointReference PrimaryEndpoint => new(this, "tcp");

    /// <inheritdoc/>
    public ReferenceExpression ConnectionStringExpression { get; }

    /// <summary>Where the server is; completes when the application has decided how to run it, fails when no way works.</summary>
    internal Task<DatabaseAddress> Address => _address.Task;

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties() => DatabaseValue.Properties(this, null);

    internal void AddDatabase(PostgresDatabaseResource database) => _databases.Add(database);

    internal void SetAddress(DatabaseAddress address)
    {
        // A server that failed to start may be started again once the cause is gone.
        if (_address.Task.IsFaulted)
            _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _address.TrySetResult(address);
    }

    internal void SetUnavailable(Exception reason)
    {
        if (_address.TrySetException(reason))
            _ = _address.Task.Exception;
    }
}
