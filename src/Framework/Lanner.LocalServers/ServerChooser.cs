namespace Lanner.LocalServers;

/// <summary>Finds the way to a server, and why not the others.</summary>
/// <param name="name">The server's name.</param>
/// <param name="setting">The way that the user wants, of <see cref="Setting"/>; null or empty for the first that works.</param>
internal sealed class ServerChooser(string name, string? setting)
{
    /// <summary>Name of the setting, for messages.</summary>
    public const string Setting = "LANNER_DATABASE";

    private readonly List<string> _reasons = [];

    /// <summary>The container's image.</summary>
    public required string? Image { get; init; }

    /// <summary>Whether the image is built here, not downloaded.</summary>
    public required bool IsImageBuilt { get; init; }

    /// <summary>The container engine that the user wants; null or empty for the first that answers.</summary>
    public required string? Engine { get; init; }

    /// <summary>Whether SQLite can take the server's place; if not, the setting for it means the first way that works.</summary>
    public required bool CanBeSqlite { get; init; }

    private string Reasons => string.Join(", and ", _reasons);

    private string Because => Wanted == "auto" ? Reasons : $"{Setting} asks for it";

    private string Wanted => setting switch
    {
        null or "" => "auto",
        "sqlite" when !CanBeSqlite => "auto",
        "container" or "programs" or "sqlite" => setting,
        var other => throw new LocalServerException($"{Setting} is '{other}'; use container, programs or sqlite, or leave it out"),
    };

    /// <exception cref="LocalServerException">The setting asks for what is not there.</exception>
    public async Task<ServerChoice> ChoosePostgresAsync()
    {
        if (await ContainerAsync().ConfigureAwait(false) is { } container)
            return container;
        if (Wanted is "programs" or "auto" && await ProgramsAsync().ConfigureAwait(false) is { } programs)
        {
            var description = $"PostgreSQL {programs.Version} of this machine ({programs.Folder}), because {Because}";
            return new ServerChoice(ServerWay.Programs, description) { Postgres = programs };
        }

        return Wanted is "sqlite" or "auto"
            ? new ServerChoice(ServerWay.Sqlite, $"SQLite files, because {Because}")
            : throw new LocalServerException($"'{name}': {Setting} asks for {Wanted}, but {Reasons}");
    }

    /// <exception cref="LocalServerException">The setting is none.</exception>
    public async Task<ServerChoice> ChooseRedisAsync()
    {
        if (await ContainerAsync().ConfigureAwait(false) is { } container)
            return container;
        if (RedisServer.FindProgram() is { } program)
            return new ServerChoice(ServerWay.Programs, $"{program} of this machine, because {Because}") { Program = program };
        _reasons.Add("neither redis-server nor valkey-server is on PATH");
        return new ServerChoice(ServerWay.None, $"no server, because {Reasons}: start a container engine, or install Redis or Valkey");
    }

    private async Task<ServerChoice?> ContainerAsync()
    {
        if (Wanted == "container")
            return new ServerChoice(ServerWay.Container, $"a container of {Image}, because {Because}");
        if (Wanted != "auto")
            return null;
        var engine = await ContainerEngine.FindAsync(Engine, CancellationToken.None).ConfigureAwait(false);
        var problem = engine is null ? "no container engine answers" : await ImageProblemAsync(engine).ConfigureAwait(false);
        if (problem is null)
            return new ServerChoice(ServerWay.Container, $"a container of {Image} by {engine!.Name}");
        _reasons.Add(problem);
        return null;
    }

    private async Task<string?> ImageProblemAsync(ContainerEngine engine)
    {
        if (Image is null || IsImageBuilt)
            return null;
        var problem = await engine.GetImageAsync(Image, TellDownload, CancellationToken.None).ConfigureAwait(false);
        return problem is null ? null : $"{engine.Name} has no image {Image}: {problem}";

        void TellDownload() => Console.WriteLine($"{name}: {engine.Name} downloads {Image}");
    }

    /// <summary>Outside PATH they are used only when they are asked for: PATH is how a user says which of several counts.</summary>
    private async Task<PostgresPrograms?> ProgramsAsync()
    {
        var isAsked = Wanted == "programs";
        var programs = isAsked
            ? await PostgresPrograms.FindAsync(CancellationToken.None).ConfigureAwait(false)
            : await PostgresPrograms.FindOnPathAsync(CancellationToken.None).ConfigureAwait(false);
        if (programs is not null && (!ServerAccount.IsNeeded || ServerAccount.Find() is not null))
            return programs;
        _reasons.Add(programs is not null
            ? "PostgreSQL refuses to run as root, and there is no user 'postgres' or 'nobody' to run it as"
            : OperatingSystem.IsWindows()
                ? "PostgreSQL's programs are used on Linux and macOS only"
                : $"PostgreSQL's programs are not {(isAsked ? "found" : "on PATH")}");
        return null;
    }
}
