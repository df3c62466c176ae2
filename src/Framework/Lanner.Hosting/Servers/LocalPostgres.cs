using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;

namespace Lanner.Hosting.Servers;

/// <summary>PostgreSQL by the programs of this machine.</summary>
internal sealed class LocalPostgres(IResourceBuilder<PostgresServerResource> builder, DataFolder data, PostgresPrograms programs)
    : LocalServer(builder, "PostgreSQL")
{
    private readonly PostgresServerResource _server = builder.Resource;
    private string? _folder;

    public override void TakePlace(string description)
    {
        _folder = MountedFolder("/var/lib/postgresql", data);
        base.TakePlace($"{description}, {(_folder is null ? "without a volume, so its data goes with it" : $"data in {_folder}")}");

        // The data keeps the password that it was made with, whatever is generated or configured later.
        if (_folder is not null && PostgresCluster.PasswordFile(_folder) is var file && File.Exists(file))
        {
            var kept = File.ReadAllText(file);
            _server.PasswordParameter = new ParameterResource(_server.PasswordParameter.Name, _ => kept, secret: true);
        }
    }

    protected override async Task<ServerProcess?> LaunchAsync(int? port, Action<string> onLine, CancellationToken cancellationToken)
    {
        var userName = await _server.UserNameReference.GetValueAsync(cancellationToken) ?? "postgres";
        var password = await _server.PasswordParameter.GetValueAsync(cancellationToken) ?? "";
        var arguments = await ArgumentsAsync(cancellationToken);
        var folder = _folder ?? Path.Combine(Path.GetTempPath(), $"lanner-postgres-{Guid.NewGuid():N}");
        var account = ServerAccount.IsNeeded ? ServerAccount.Find() : null;
        var cluster = new PostgresCluster(folder, programs, account, isTemporary: _folder is null);
        await cluster.PrepareAsync(userName, password, cancellationToken);
        return await ServerProcess.StartAsync(chosen => cluster.Serve(chosen, arguments), port, onLine, cancellationToken);
    }
}
