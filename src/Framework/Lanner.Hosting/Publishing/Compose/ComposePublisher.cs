using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
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

    private static readonly string User = string.Create(CultureInfo.InvariantCulture, $"{PublishedService.UserId}:{PublishedService.UserId}");

    private readonly ComposeText _text = new(system.Variables);

    public IReadOnlyList<PublishedFile> Files(ComposeReadme readme) =>
    [
        new(FileName, new YamlText(UnderscoredNamingConvention.Instance).Write(Compose())),
        .. system.Servers.Where(HasDatabases).Select(server => new PublishedFile(ComposeServers.DatabasesFile(server), server.CreateDatabases())),
        new(".gitignore", EnvFile.Name + "\n"),
        new("README.md", readme.Text()),
    ];

    public ComposeFile Compose()
    {
        var services = new Dictionary<string, ComposeService>(StringComparer.Ordinal);
        foreach (var server in system.Servers)
        {
            Add(server.Name, ComposeServers.Server(server, _text));
            if (HasDatabases(server))
                Add(ComposeServers.DatabasesJob(server), ComposeServers.CreateDatabases(server, _text));
        }

        foreach (var service in system.Services)
        {
            if (service.Migrates)
                Add(service.MigrationName, Migration(service));
            Add(service.Name, Service(service));
        }

        var networks = new Dictionary<string, ComposeNetwork>(StringComparer.Ordinal) { [ServiceNetwork] = new() };
        if (system.Servers.Count > 0)
            networks[DataNetwork] = new ComposeNetwork(Internal: true);
        return new ComposeFile
        {
            Name = arguments.Name,
            Services = services,
            Networks = networks,
            Volumes = system.Servers.Select(server => server.Volume).Distinct().ToDictionary(volume => volume, _ => new ComposeVolume()),
            Configs = system.Servers.Where(HasDatabases).ToDictionary(ComposeServers.DatabasesJob, server => new ComposeConfig("./" + ComposeServers.DatabasesFile(server))),
        };

        void Add(string name, ComposeService service)
        {
            if (!services.TryAdd(name, service))
                throw new DistributedApplicationException($"Two parts of the published system would be called '{name}'. Rename a resource.");
        }
    }

    private static bool HasDatabases(PublishedServer server) => server.Databases.Count > 0;

    private ComposeService Migration(PublishedService service) => Container(service) with
    {
        Command = ["--migrate"],
        DependsOn = Sorted(service.Servers.Where(HasDatabases).Select(server => (ComposeServers.DatabasesJob(server), ComposeDependency.Completed))),
        Restart = "no",
    };

    private ComposeService Service(PublishedService service) => Container(service) with
    {
        Command = [.. service.Arguments.Select(_text.Of)],
        DependsOn = Dependencies(service),
        Ports = [.. service.Endpoints.Where(endpoint => endpoint.IsExternal).Select(endpoint => ports.Mapping(service, endpoint))],
        Expose = [.. service.Endpoints.Where(endpoint => !endpoint.IsExternal).Select(endpoint => endpoint.Port.ToString(CultureInfo.InvariantCulture))],
        Healthcheck = Healthcheck(service),
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
        Networks = service.Servers.Count > 0 ? [ServiceNetwork, DataNetwork] : [ServiceNetwork],
        Restart = "no",
        User = User,
        Tmpfs = [ComposeService.Temporary("/tmp")],
    };

    // The base image has neither shell nor curl; the program asks itself.
    private static ComposeHealthcheck? Healthcheck(PublishedService service) => service is { HasServiceDefaults: true, HealthCheck: { } check }
        ? new ComposeHealthcheck
        {
            Test = ["CMD", "dotnet", ComposeText.Escape($"/app/{service.TargetFile}"), "--probe", ComposeText.Escape($"http://localhost:{check.Port}{check.Path}")],
        }
        : null;

    private SortedDictionary<string, ComposeDependency> Dependencies(PublishedService service)
    {
        var data = service.Migrates
            ? [(service.MigrationName, ComposeDependency.Completed)]
            : service.Servers.Select(server => HasDatabases(server)
                ? (ComposeServers.DatabasesJob(server), ComposeDependency.Completed)
                : (server.Name, ComposeDependency.Healthy));
        return Sorted(data.Concat(service.Waits.Select(wait => (wait.Service, Condition(wait.Service, wait.Type)))));
    }

    private ComposeDependency Condition(string name, WaitType type)
    {
        var other = system.Services.First(service => service.Name == name);
        return type switch
        {
            WaitType.UntilCompleted => ComposeDependency.Completed,
            WaitType.UntilHealthy when Healthcheck(other) is not null => ComposeDependency.Healthy,
            _ => ComposeDependency.Started,
        };
    }

    private static SortedDictionary<string, ComposeDependency> Sorted(IEnumerable<(string Name, ComposeDependency Dependency)> dependencies)
    {
        var sorted = new SortedDictionary<string, ComposeDependency>(StringComparer.Ordinal);
        foreach (var (name, dependency) in dependencies)
            sorted.TryAdd(name, dependency);
        return sorted;
    }
}
