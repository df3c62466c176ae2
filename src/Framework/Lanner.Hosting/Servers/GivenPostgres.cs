using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;
using Npgsql;

namespace Lanner.Hosting.Servers;

/// <summary>A PostgreSQL server that runs anyway, by its connection string.</summary>
internal sealed class GivenPostgres(PostgresServerResource resource, string connectionString) : LocalServer(resource, "PostgreSQL")
{
    private readonly NpgsqlConnectionStringBuilder _given = Parse(resource, connectionString);

    public override void TakePlace(IServiceProvider services, string description)
    {
        base.TakePlace(services, description);
        var whole = _given.ConnectionString;
        resource.Annotations.Add(new ConnectionStringRedirectAnnotation(new ConnectionStringResource($"{resource.Name}-given", ReferenceExpression.Create($"{whole}"))));
        resource.UserNameParameter = new ParameterResource($"{resource.Name}-username", _ => _given.Username ?? "", secret: false);
        resource.PasswordParameter = new ParameterResource(resource.PasswordParameter.Name, _ => _given.Password ?? "", secret: true);
    }

    protected override Task<ServerProcess?> LaunchAsync(int? port, Action<string> onLine, CancellationToken cancellationToken) => Task.FromResult<ServerProcess?>(null);

    protected override (string Host, int Port) Address(ServerProcess? server) => (_given.Host ?? "localhost", _given.Port);

    private static NpgsqlConnectionStringBuilder Parse(PostgresServerResource resource, string connectionString)
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
                $"ConnectionStrings:{resource.Name} is no Npgsql connection string. It looks like Host=localhost;Port=5432;Username=…;Password=…");
        }
    }
}
