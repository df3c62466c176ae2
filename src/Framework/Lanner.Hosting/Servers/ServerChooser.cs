using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;
using Microsoft.Extensions.Configuration;

namespace Lanner.Hosting.Servers;

/// <summary>Finds the way to a server: a given one, a container, programs of this machine, SQLite files in the place of PostgreSQL.</summary>
internal static class ServerChooser
{
    private const string Setting = "LANNER_DATABASE";

    /// <exception cref="DistributedApplicationException">The setting asks for what is not there.</exception>
    public static async Task<ServerChoice> ChoosePostgresAsync(IConfiguration configuration, ContainerResource server, CancellationToken cancellationToken)
    {
        if (configuration.GetConnectionString(server.Name) is { Length: > 0 })
            return new ServerChoice(ServerWay.Given, $"the server of ConnectionStrings:{server.Name}");
        var wanted = Wanted(configuration);
        var reasons = new List<string>();
        if (wanted is "container" or "auto" && await ContainerAsync(configuration, server, wanted, reasons, cancellationToken).ConfigureAwait(false) is { } container)
            return container;
        if (wanted is "programs" or "auto" && await PostgresAsync(wanted, reasons, cancellationToken).ConfigureAwait(false) is { } programs)
            return programs;
        return wanted is "sqlite" or "auto"
            ? new ServerChoice(ServerWay.Sqlite, $"SQLite files, because {Because(wanted, reasons)}")
            : throw new DistributedApplicationException($"'{server.Name}': {Setting} asks for {wanted}, but {string.Join(", and ", reasons)}");
    }

    public static async Task<ServerChoice> ChooseRedisAsync(IConfiguration configuration, ContainerResource server, CancellationToken cancellationToken)
    {
        var wanted = Wanted(configuration) is "sqlite" ? "auto" : Wanted(configuration);
        var reasons = new List<string>();
        if (wanted is "container" or "auto" && await ContainerAsync(configuration, server, wanted, reasons, cancellationToken).ConfigureAwait(false) is { } container)
            return container;
        if (wanted is "programs" or "auto" && RedisServer.FindProgram() is { } program)
            return new ServerChoice(ServerWay.Programs, $"{program} of this machine, because {Because(wanted, reasons)}") { Program = program };
        reasons.Add("neither redis-server nor valkey-server is on PATH");
        return new ServerChoice(ServerWay.None, $"no server, because {string.Join(", and ", reasons)}: start a container engine, or install Redis or Valkey");
    }

    private static string Wanted(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => "auto",
        "container" or "programs" or "sqlite" => configuration[Setting]!,
        var other => throw new DistributedApplicationException($"{Setting} is '{other}'; use container, programs or sqlite, or leave it out"),
    };

    private static string Because(string wanted, List<string> reasons) => wanted == "auto" ? string.Join(", and ", reasons) : $"{Setting} asks for it";

    private static async Task<ServerChoice?> ContainerAsync(
        IConfiguration configuration, ContainerResource server, string wanted, List<string> reasons, CancellationToken cancellationToken)
    {
        _ = server.TryGetContainerImageName(out var image);
        if (wanted == "container")
            return new ServerChoice(ServerWay.Container, $"a container of {image}, because {Setting} asks for it");
        if (await ContainerEngine.FindAsync(configuration["ASPIRE_CONTAINER_RUNTIME"], cancellationToken).ConfigureAwait(false) is not { } engine)
        {
            reasons.Add("no container engine answers");
            return null;
        }

        var isBuilt = server.Annotations.OfType<DockerfileBuildAnnotation>().Any();
        if (!isBuilt && image is not null
            && await engine.GetImageAsync(image, () => Console.WriteLine($"{server.Name}: {engine.Name} downloads {image}"), cancellationToken).ConfigureAwait(false) is { } problem)
        {
            reasons.Add($"{engine.Name} has no image {image}: {problem}");
            return null;
        }

        return new ServerChoice(ServerWay.Container, $"a container of {image} by {engine.Name}");
    }

    /// <summary>A folder outside PATH is used only when it is asked for: PATH is how a user says which of several installations counts.</summary>
    private static async Task<ServerChoice?> PostgresAsync(string wanted, List<string> reasons, CancellationToken cancellationToken)
    {
        var programs = wanted == "programs"
            ? await PostgresPrograms.FindAsync(cancellationToken).ConfigureAwait(false)
            : await PostgresPrograms.FindOnPathAsync(cancellationToken).ConfigureAwait(false);
        if (programs is null)
            reasons.Add(OperatingSystem.IsWindows() ? "PostgreSQL's programs are used on Linux and macOS only" : $"PostgreSQL's programs are not {(wanted == "programs" ? "found" : "on PATH")}");
        else if (ServerAccount.IsNeeded && ServerAccount.Find() is null)
            reasons.Add("PostgreSQL refuses to run as root, and there is no user 'postgres' or 'nobody' to run it as");
        else
            return new ServerChoice(ServerWay.Programs, $"PostgreSQL {programs.Version} of this machine ({programs.Folder}), because {Because(wanted, reasons)}") { Postgres = programs };
        return null;
    }
}
