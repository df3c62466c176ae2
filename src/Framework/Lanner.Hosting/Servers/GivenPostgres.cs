using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;
using Npgsql;

namespace Lanner.Hosting.Servers;

/// <summary>A PostgreSQL server that runs anyway, by its connection string.</summary>
internal sealed class GivenPostgres(IResourceBuilder<PostgresServerResource> builder, string connectionString)
    : LocalServer(builder, "PostgreSQL")
{
    private readonly PostgresServerResource _server = builder.Resource;
    private readonly NpgsqlConnectionStringBuilder _given = Parse(builder.Resource.Name, connectionString);

    public override void TakePlace(string description)
    {
        base.TakePlace(description);
        var whole = ReferenceExpression.Create($"{_given.ConnectionString}");
        _server.Annotations.Add(new ConnectionStringRedirectAnnotation(new ConnectionStringResource($"{_server.Name}-given", whole)));
        _server.UserNameParameter = new ParameterResource($"{_server.Name}-username", _ => _given.Username ?? "", secret: false);
        _server.PasswordParameter = new ParameterResource(_server.PasswordParameter.Name, _ => _given.Password ?? "", secret: true);
    }

    protected override Task<ServerProcess?> LaunchAsync(int? port, Action<string> onLine, CancellationToken cancellationToken) =>
        Task.FromResult<ServerProcess?>(null);

    protected override (string Host, int Port) Address(ServerProcess? server) => (_given.Host ?? "localhost", _given.Port);

    private static NpgsqlConnectionStringBuilder Parse(string name, string connectionString)
    {
        try
        {
            var given = new NpgsqlConnectionStringBuilder(connectionString);
            _ = given.Remove("Database");
            return given;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The exception's message may quote the string, and with it the password.
            throw new DistributedApplicationException(
                $"ConnectionStrings:{name} is no Npgsql connection string. It looks like Host=localhost;Port=5432;Username=…;Password=…");
        }
    }
}
