using System.Globalization;
using Aspire.Hosting;
using YamlDotNet.Serialization.NamingConventions;

namespace Lanner.Hosting.Publishing.Compose;

/// <summary>Writes a system as Docker Compose file.</summary>
internal sealed class ComposePublisher(PublishArguments arguments, PublishedSystem system, ComposePorts ports)
{
    public const string FileName = "compose.yaml";

    /// <summary>Network of services among themselves and to the outside.</summary>
    public const string ServiceNetwork = "services";

    /// <summary>Network of databases and those who use them.</summary>
    public const string DataNetwork = "data";

    // .NET lays out its heap by what it may have; without a limit that is the whole machine.
    private const string ServiceMemory = "512m";

    private static readonly string User = string.Create(CultureInfo.InvariantCulture, $"{PublishedService.UserId}:{PublishedService.UserId}");

    private readonly ComposeText _text = new(system.Variables);
    private readonly ComposeMounts _mounts = new(arguments);
    private readonly ComposeDependencies _dependencies = new(system);

    public IReadOnlyList<PublishedFile> Files(ComposeReadme readme) =>
    [
        new(FileName, new YamlText(UnderscoredNamingConvention.Instance).Write(Compose())),
        .. system.Servers.Where(HasDatabases).Select(server => new PublishedFile(ComposeServers.DatabasesFile(server), server.CreateDatabases())),
        .. system.Servers.SelectMany(server => ComposeMounts.Files(server.Name, server.Mounts)),
        .. system.Containers.SelectMany(container => ComposeMounts.Files(container.Name, container.Mounts)),
        new(".gitignore", EnvFile.Name + "\n"),
        new("README.md", readme.Text()),
    ];

    public ComposeFile Compose()
    {
        var services = new Dictionary<string, ComposeService>(StringComparer.Ordinal);
        foreach (var server in system.Servers)
        {
            Add(server.Name, ComposeServers.Server(server, _text, _mounts));
            if (HasDatabases(server))
                Add(ComposeServers.DatabasesJob(server), ComposeServers.CreateDatabases(server, _text));
        }

        var containers = new ComposeContainers(arguments, _text, ports, _mounts, _dependencies);
        foreach (var container in system.Containers)
            Add(container.Name, containers.Service(container));
        foreach (var service in system.Services)
        {
            if (service.Migrates)
                Add(service.MigrationName, Migration(service));
            Add(service.Name, Service(service));
        }

        return new ComposeFile
        {
            Name = arguments.Name,
            Services = services,
            Networks = AllNetworks(),
            Volumes = system.Servers.Select(server => server.Volume).Concat(Volumes()).Distinct().ToDictionary(volume => volume, _ => new ComposeVolume()),
            Configs = system.Servers.Where(HasDatabases).ToDictionary(ComposeServers.DatabasesJob, server => new ComposeConfig("./" + ComposeServers.DatabasesFile(server))),
        };

        void Add(string name, ComposeService service)
        {
            if (!services.TryAdd(name, service))
                throw new DistributedApplicationException($"Two parts of the published system would be called '{name}'. Rename a resource.");
        }
    }

    /// <summary>The networks of a program: databases are reached by those only who use them.</summary>
    public static IReadOnlyList<string> Networks(PublishedWorkload workload) =>
        workload.Servers.Count > 0 || workload.Relations.UsesRedis ? [ServiceNetwork, DataNetwork] : [ServiceNetwork];

    private static bool HasDatabases(PublishedServer server) => server.Databases.Count > 0;

    private Dictionary<string, ComposeNetwork> AllNetworks()
    {
        var networks = new Dictionary<string, ComposeNetwork>(StringComparer.Ordinal) { [ServiceNetwork] = new() };
        if (system.Servers.Count > 0 || system.Containers.Any(container => container.IsRedis))
            networks[DataNetwork] = new ComposeNetwork(Internal: true);
        return networks;
    }

    private IEnumerable<string> Volumes() => system.Servers.SelectMany(server => server.Mounts).Concat(system.Containers.SelectMany(container => container.Mounts))
        .OfType<PublishedVolume>().Select(volume => volume.Name).OfType<string>();

    private ComposeService Migration(PublishedService service) => Container(service) with
    {
        Command = ["--migrate"],
        DependsOn = ComposeDependencies.OfMigration(service),
        Restart = "no",
    };

    private ComposeService Service(PublishedService service) => Container(service) with
    {
        Command = [.. service.Arguments.Select(_text.Of)],
        DependsOn = _dependencies.Of(service),
        Ports = ports.Mappings(service),
        Expose = ComposePorts.Exposed(service),
        Healthcheck = ComposeHealthcheck.Of(service),
        Deploy = service.Replicas > 1 ? new ComposeDeploy(service.Replicas) : null,
        Restart = service.RunsOnce ? "no" : "unless-stopped",
        StopGracePeriod = "30s",
    };

    /// <summary>What a service and its migration have in common.</summary>
    private ComposeService Container(PublishedService service) => new()
    {
        Image = ComposeText.WithDefault($"{PublishedVariable.NameOf(service.Name)}_IMAGE", arguments.Image(service.Name)),
        Profiles = service.StartsWhenAsked ? [service.Name] : [],
        Environment = _text.Of(service.Environment),
        Networks = Networks(service),
        MemLimit = ServiceMemory,
        Restart = "no",
        User = User,
        Tmpfs = [ComposeService.Temporary("/tmp")],
    };
}
