using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Lanner.Hosting.Data;

/// <summary>Finds the way to a PostgreSQL server: a given one, programs of this machine, a container, else SQLite files in its place.</summary>
internal sealed class PostgresChooser(
    IConfiguration configuration, AppHostSettings settings, AppDataFolder folder, PortAllocator ports, IResourceCollection resources,
    EnvironmentComposer composer, ContainerPlan containers, PostgresInitFiles initFiles, KnownSecrets secrets)
{
    private const string ReadyText = "database system is ready to accept connections";
    private static readonly TimeSpan DatabaseGrace = TimeSpan.FromSeconds(20);

    public async Task<PostgresWay> ChooseAsync(PostgresServerResource server, CancellationToken cancellationToken)
    {
        if (configuration.GetConnectionString(server.Name) is { Length: > 0 } given)
            return Given(server, given);
        if (settings.Postgres is not ("auto" or "binaries" or "container" or "sqlite"))
            throw new DistributedApplicationException($"AppHost:Postgres is '{settings.Postgres}'; use auto, binaries, container or sqlite");
        if (!resources.Contains(server.PasswordParameter))
            server.PasswordParameter.Default ??= new GeneratedSecret(folder, server.PasswordParameter.Name);

        var reasons = new List<string>();
        if (settings.Postgres is "auto" or "binaries" && await BinariesAsync(server, reasons, cancellationToken).ConfigureAwait(false) is { } binaries)
            return binaries;
        if (settings.Postgres is "auto" or "container" && await ContainerAsync(server, reasons, cancellationToken).ConfigureAwait(false) is { } container)
            return container;
        if (settings.Postgres is "binaries" or "container")
            throw new DistributedApplicationException($"AppHost:Postgres asks for '{settings.Postgres}', but {string.Join("; ", reasons)}");
        initFiles.Skip(server, "SQLite stands in for the server");
        reasons = settings.Postgres == "sqlite" ? ["AppHost:Postgres asks for it"] : reasons;
        return new PostgresWay($"SQLite files in {SqliteFolder(server)}, because {string.Join("; ", reasons)}", new SqliteAddress(SqliteFolder(server)), null);
    }

    private PostgresWay Given(PostgresServerResource server, string given)
    {
        initFiles.Skip(server, "the server is a given one");
        try
        {
            var connectionString = new NpgsqlConnectionStringBuilder(given);
            secrets.Learn(connectionString.Password);
            return new PostgresWay($"the server of ConnectionStrings:{server.Name}", PostgresAddress.Given(connectionString), null);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The exception's message may quote the string, and with it the password.
            throw new DistributedApplicationException(
                $"ConnectionStrings:{server.Name} is no Npgsql connection string. It looks like Host=localhost;Port=5432;Username=…;Password=…");
        }
    }

    private async Task<PostgresWay?> BinariesAsync(PostgresServerResource server, List<string> reasons, CancellationToken cancellationToken)
    {
        if (await FindBinariesAsync(reasons, cancellationToken).ConfigureAwait(false) is not { } binaries)
            return null;

        UnprivilegedUser? user = null;
        if (UnprivilegedUser.IsNeeded && (user = UnprivilegedUser.Find()) is null)
        {
            reasons.Add($"PostgreSQL in {binaries.Folder} refuses to run as root, and there is no user 'postgres' to run it as");
            return null;
        }

        var data = folder.BindMount(server) ?? Path.Combine(folder.Path, server.Name);
        var cluster = new PostgresCluster(data, binaries, user);
        var userName = await UserNameAsync(server, cancellationToken).ConfigureAwait(false);
        var password = await PasswordAsync(server, cancellationToken).ConfigureAwait(false);
        folder.Hold(server, data);
        initFiles.Expect(server, data, binaries.Folder);
        await cluster.PrepareAsync(userName, password, cancellationToken).ConfigureAwait(false);
        var (environment, arguments) = await ModelAsync(server, cancellationToken).ConfigureAwait(false);
        var description = $"PostgreSQL {binaries.Version} of this machine ({binaries.Folder}), data in {data}";
        return new PostgresWay(description, null, Plan(server, userName, password, description, cluster.Data, port =>
            ProcessEnvironment.Spec([.. cluster.Serve(port), .. arguments], folder.Path, environment) with { StopCommand = cluster.StopCommand }));
    }

    /// <summary>
    /// On Linux a folder outside PATH is used only when it is asked for: PATH is how a user says which of several installations counts. Elsewhere
    /// installers do not touch PATH.
    /// </summary>
    private async Task<PostgresBinaries?> FindBinariesAsync(List<string> reasons, CancellationToken cancellationToken)
    {
        if (await PostgresBinaries.FindOnPathAsync(cancellationToken).ConfigureAwait(false) is { } onPath)
            return onPath;
        var elsewhere = await PostgresBinaries.FindElsewhereAsync(cancellationToken).ConfigureAwait(false);
        if (elsewhere is null)
            reasons.Add("no PostgreSQL programs were found");
        else if (settings.Postgres == "binaries" || !OperatingSystem.IsLinux())
            return elsewhere;
        else
            reasons.Add($"PostgreSQL is not on PATH (it is in {elsewhere.Folder}: add that to PATH, or set AppHost__Postgres=binaries)");
        return null;
    }

    private async Task<PostgresWay?> ContainerAsync(PostgresServerResource server, List<string> reasons, CancellationToken cancellationToken)
    {
        if (await ContainerEngine.FindAsync(cancellationToken).ConfigureAwait(false) is not { } engine)
        {
            reasons.Add("no container engine answers");
            return null;
        }

        string image;
        try
        {
            image = await containers.ImageAsync(server, engine, cancellationToken).ConfigureAwait(false);
        }
        catch (DistributedApplicationException problem)
        {
            reasons.Add(problem.Message);
            return null;
        }

        var userName = await UserNameAsync(server, cancellationToken).ConfigureAwait(false);
        var password = await PasswordAsync(server, cancellationToken).ConfigureAwait(false);
        var container = $"lanner-{folder.Key}-{server.Name}";
        var volume = server.Annotations.OfType<DataVolumeAnnotation>().LastOrDefault()?.Name is { } named
            ? named + (folder.Slot == 1 ? "" : $"-{folder.Slot}")
            : container;
        var data = folder.BindMount(server) ?? volume;
        if (data != volume)
            Directory.CreateDirectory(data);
        var (environment, arguments) = await ModelAsync(server, cancellationToken).ConfigureAwait(false);
        environment["POSTGRES_USER"] = userName;
        environment["POSTGRES_PASSWORD"] = password;
        await engine.RemoveAsync(container, cancellationToken).ConfigureAwait(false);
        var place = data == volume ? $"volume {volume}" : data;
        var description = $"a container of {image} by {engine.Name}, data in {place}";
        return new PostgresWay(description, null, Plan(server, userName, password, description, place, port => ProcessEnvironment.Spec(
            [
                engine.Program, "run", "--rm", "--name", container, .. environment.Keys.SelectMany(name => new[] { "-e", name }),
                "-v", $"{data}:/var/lib/postgresql/data", .. PostgresInitFiles.Mounts(server), .. containers.Mounts(server), "-p", $"127.0.0.1:{port}:5432", image, .. arguments,
            ],
            folder.Path,
            environment) with
        {
            Container = (engine.Program, container),
        }));
    }

    private string SqliteFolder(PostgresServerResource server)
    {
        if (folder.BindMount(server) is not { } own)
            return folder.Path;
        Directory.CreateDirectory(own);
        return own;
    }

    /// <summary>What <c>WithEnvironment</c> and <c>WithArgs</c> say.</summary>
    private async Task<(Dictionary<string, string> Environment, List<string> Arguments)> ModelAsync(PostgresServerResource server, CancellationToken cancellationToken)
    {
        var noPorts = new Dictionary<EndpointAnnotation, int>();
        return (await composer.ComposeAsync(server, "", noPorts, cancellationToken).ConfigureAwait(false),
            await composer.ArgumentsAsync(server, noPorts, cancellationToken).ConfigureAwait(false));
    }

    private async Task<string> PasswordAsync(PostgresServerResource server, CancellationToken cancellationToken)
    {
        var password = (await server.PasswordParameter.GetValueAsync(cancellationToken).ConfigureAwait(false))!;
        secrets.Learn(password);
        return password;
    }

    private static async Task<string> UserNameAsync(PostgresServerResource server, CancellationToken cancellationToken) =>
        server.UserNameParameter is { } parameter ? (await parameter.GetValueAsync(cancellationToken).ConfigureAwait(false))! : "postgres";

    /// <summary>The port is chosen anew until the server has listened on it once; then others know it.</summary>
    private ProcessPlan Plan(PostgresServerResource server, string userName, string password, string description, string data, Func<int, ProcessSpec> serve)
    {
        var endpoint = new EndpointReference(server, "tcp").EndpointAnnotation;
        var port = 0;
        PostgresAddress? address = null;
        return new ProcessPlan
        {
            PrepareAsync = (_, _, _) =>
            {
                if (!server.Address.IsCompletedSuccessfully)
                    port = endpoint.Port ?? ports.Next();
                return Task.FromResult(serve(port) with { StopSignal = StopSignal.Interrupt, Grace = DatabaseGrace });
            },
            IsReadyLine = line => line.Contains(ReadyText, StringComparison.Ordinal),
            FixedPort = () => port == 0 || (endpoint.Port is null && !server.Address.IsCompletedSuccessfully) ? null : new FixedPort(
                port, endpoint.Name, endpoint.Port is null ? "start the app host again to get a free one" : "leave the port out of the app host to get a free one"),
            Explain = line => PostgresCluster.Explain(line, data),
            UrlsAsync = _ => Task.FromResult<IReadOnlyList<UrlSnapshot>>([new UrlSnapshot("tcp", PostgresAddress.Local(port, userName, "").Display(null), IsInternal: true)]),
            OnRunning = () =>
            {
                endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "localhost", port);
                initFiles.Run(server, address ??= PostgresAddress.Local(port, userName, password, data));
            },
            OnStopping = () => address?.Maintenance.Clear(),
            Properties = [new ResourcePropertySnapshot("resource.source", description)],
        };
    }
}
