using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;

namespace Lanner.Hosting.Servers;

/// <summary>Redis by a program of this machine.</summary>
internal sealed class LocalRedis(RedisResource resource, DataFolder data, string program) : LocalServer(resource, "Redis")
{
    private string? _folder;

    public override void TakePlace(IServiceProvider services, string description)
    {
        _folder = ServerFolder.Of(resource, "/data", data);
        var endpoint = resource.PrimaryEndpoint.EndpointAnnotation;
        base.TakePlace(services, _folder is null ? description : $"{description}, data in {_folder}");

        // Where a certificate is trusted, Aspire has the container speak TLS.
        (endpoint.UriScheme, endpoint.TlsEnabled) = ("redis", false);
    }

    protected override async Task<ServerProcess?> LaunchAsync(int? port, Action<string> onLine, CancellationToken cancellationToken)
    {
        var folder = _folder ?? Directory.CreateTempSubdirectory("lanner-redis-").FullName;
        var password = resource.PasswordParameter is { } parameter ? await parameter.GetValueAsync(cancellationToken) : null;
        var settings = await RedisServer.WriteSettingsAsync(folder, password, cancellationToken);

        // The model's arguments begin with what the container's shell needs: the program's name, and the password as a variable of the shell.
        var arguments = (await ArgumentsAsync(cancellationToken)).Skip(1).ToList();
        if (arguments.IndexOf("--requirepass") is >= 0 and var index)
            arguments.RemoveRange(index, 2);
        return await ServerProcess.StartAsync(
            chosen => RedisServer.Serve(program, settings, chosen, arguments) with { RemovedFolder = _folder is null ? folder : null }, port, onLine, cancellationToken);
    }
}
