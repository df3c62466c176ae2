using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;

namespace Lanner.Hosting.Servers;

/// <summary>Redis by a program of this machine.</summary>
internal sealed class LocalRedis(IResourceBuilder<RedisResource> builder, DataFolder data, string program) : LocalServer(builder, "Redis")
{
    private readonly RedisResource _server = builder.Resource;
    private string? _folder;

    public override void TakePlace(string description)
    {
        _folder = MountedFolder("/data", data);
        var endpoint = _server.PrimaryEndpoint.EndpointAnnotation;
        base.TakePlace(_folder is null ? description : $"{description}, data in {_folder}");

        // Where a certificate is trusted, Aspire has the container speak TLS.
        (endpoint.UriScheme, endpoint.TlsEnabled) = ("redis", false);
    }

    protected override async Task<ServerProcess?> LaunchAsync(int? port, Action<string> onLine, CancellationToken cancellationToken)
    {
        var folder = _folder ?? Directory.CreateTempSubdirectory("lanner-redis-").FullName;
        var password = _server.PasswordParameter is { } parameter ? await parameter.GetValueAsync(cancellationToken) : null;
        var settings = await RedisServer.WriteSettingsAsync(folder, password, cancellationToken);

        // They begin with what the container's shell needs: the program's name, and the password as a variable of the shell.
        var arguments = (await ArgumentsAsync(cancellationToken)).Skip(1).ToList();
        if (arguments.IndexOf("--requirepass") is >= 0 and var index)
            arguments.RemoveRange(index, 2);
        var removed = _folder is null ? folder : null;
        return await ServerProcess.StartAsync(Serve, port, onLine, cancellationToken);

        ServerCommand Serve(int chosen) => RedisServer.Serve(program, settings, chosen, arguments) with { RemovedFolder = removed };
    }
}
