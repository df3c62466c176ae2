using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;

namespace Lanner.Hosting.Servers;

/// <summary>PostgreSQL by the programs of this machine.</summary>
internal sealed class LocalPostgres(PostgresServerResource resource, DataFolder data, PostgresPrograms programs) : LocalServer(resource, "PostgreSQL")
{
    private string? _folder;

    public override void TakePlace(IServiceProvider services, string description)
    {
        _folder = ServerFolder.Of(resource, "/var/lib/postgresql", data);
        base.TakePlace(services, $"{description}, {(_folder is null ? "without a volume, so its data goes with it" : $"data in {_folder}")}");

        // The data keeps the password that it was made with, whatever is generated or configured later.
        if (_folder is not null && File.Exists(PostgresCluster.PasswordFile(_folder)))
        {
            var kept = File.ReadAllText(PostgresCluster.PasswordFile(_folder));
            resource.PasswordParameter = new ParameterResource(resource.PasswordParameter.Name, _ => kept, secret: true);
        }
    }

    protected override async Task<ServerProcess?> LaunchAsync(int? port, Action<string> onLine, CancellationToken cancellationToken)
    {
        var userName = await resource.UserNameReference.GetValueAsync(cancellationToken) ?? "postgres";
        var password = await resource.PasswordParameter.GetValueAsync(cancellationToken) ?? "";
        var arguments = await ArgumentsAsync(cancellationToken);
        var folder = _folder ?? Path.Combine(Path.GetTempPath(), $"lanner-postgres-{Guid.NewGuid():N}");
        var cluster = new PostgresCluster(folder, programs, ServerAccount.IsNeeded ? ServerAccount.Find() : null, isTemporary: _folder is null);
        await cluster.PrepareAsync(userName, password, cancellationToken);
        return await ServerProcess.StartAsync(chosen => cluster.Serve(chosen, arguments), port, onLine, cancellationToken);
    }
}
