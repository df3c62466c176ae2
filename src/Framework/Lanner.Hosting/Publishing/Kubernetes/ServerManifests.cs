namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>The objects of a PostgreSQL server, and the job that creates its databases.</summary>
internal sealed class ServerManifests(PublishedServer server, PublishedVariables variables, KubernetesNames names)
{
    /// <summary>Component of the server's objects.</summary>
    public const string Component = "database";

    private const string JobComponent = "databases";
    private const string DataVolume = "data";
    private const string StatementsFile = "databases.sql";

    private readonly KubernetesEnvironment _environment = new(server.Name, server.Values.Environment, variables, names);
    private readonly KubernetesMounts _mounts = new(server.Name, server.Mounts, [], names);

    private static readonly ContainerResources Small = ContainerResources.Of("50m", "64Mi", "500m", "128Mi");

    public IEnumerable<(string Path, Manifest Manifest)> All()
    {
        foreach (var configMap in _mounts.ConfigMaps(Component))
            yield return configMap;
        yield return (File("stateful-set"), new Manifest("apps/v1", "StatefulSet", names.Metadata(server.Name, Component)) { Spec = StatefulSet() });
        yield return (File("service"), new Manifest("v1", "Service", names.Metadata(server.Name, Component))
        {
            Spec = new ServiceSpec { Type = "ClusterIP", Selector = names.Labels(server.Name, Component), Ports = [new ServicePort("postgres", PublishedServer.Port)] },
        });
        if (server.Databases.Count == 0)
            yield break;
        var job = $"{server.Name}-databases";
        yield return (File("databases-config-map"), new Manifest("v1", "ConfigMap", names.Metadata(job, JobComponent, server.Name))
        {
            Data = new Dictionary<string, string> { [StatementsFile] = server.CreateDatabases() },
        });
        yield return (File("databases-job"), new Manifest("batch/v1", "Job", names.Metadata(job, JobComponent, server.Name))
        {
            Spec = CreateDatabases(job),
        });

        string File(string kind) => $"{server.Name}/{kind}.yaml";
    }

    /// <summary>Containers that wait, one after the other, until the databases of a program can be used.</summary>
    public static IEnumerable<Container> WaitForDatabases(PublishedWorkload workload, PublishedVariables variables, KubernetesNames names) => workload.Databases
        .GroupBy(database => database.Server)
        .Select(databases => Wait(databases.Key, databases.Select(database => database.Database), variables, names));

    private static Container Wait(PublishedServer server, IEnumerable<string> databases, PublishedVariables variables, KubernetesNames names) => new()
    {
        Name = $"wait-for-{server.Name}",
        Image = server.Image,
        Command =
        [
            "sh", "-c",
            $"for database in {string.Join(' ', databases.Select(Quoted))}; do " +
            "until psql --no-psqlrc --quiet --dbname=\"$database\" --command='SELECT 1' >/dev/null; do sleep 1; done; done",
        ],
        Env = Client(server, "postgres", variables, names),
        Resources = Small,
    };

    private Workloads.StatefulSet StatefulSet() => new()
    {
        ServiceName = server.Name,
        Selector = names.Selector(server.Name, Component),
        Template = new Workloads.PodTemplate(new ObjectMetadata { Labels = names.Labels(server.Name, Component) }, new PodSpec
        {
            TerminationGracePeriodSeconds = 60,
            SecurityContext = new PodSecurity(PublishedServer.UserId),
            Containers = [Server()],
            Volumes =
            [
                new Volume("tmp") { EmptyDir = new EmptyFolder() },
                new Volume("socket") { EmptyDir = new EmptyFolder() },
                new Volume("shared-memory") { EmptyDir = new EmptyFolder(Medium: "Memory", SizeLimit: "256Mi") },
                .. _mounts.Volumes(),
            ],
        }),
        VolumeClaimTemplates = [KubernetesMounts.Claim(DataVolume), .. _mounts.Claims()],
    };

    private Container Server() => new()
    {
        Name = server.Name,
        Image = server.Image,
        Args = [.. server.Values.Arguments.Select(_environment.Argument)],
        Ports = [new ContainerEndpoint("postgres", PublishedServer.Port)],
        Env =
        [
            Variable("POSTGRES_PASSWORD", server.Password, variables, names),
            Variable("POSTGRES_USER", server.UserName, variables, names),
            // The root of a volume may hold lost+found; the server wants an empty folder. Images of version 18 and later have one of their own.
            .. server.HasOwnDataFolder ? Array.Empty<EnvVariable>() : [new EnvVariable("PGDATA") { Value = $"{server.DataFolder}/pgdata" }],
            .. _environment.Whole().Where(variable => variable.Name is not ("POSTGRES_PASSWORD" or "POSTGRES_USER" or "PGDATA")),
        ],
        Resources = ContainerResources.Of("250m", "256Mi", "2", "1Gi"),
        StartupProbe = IsReady() with { PeriodSeconds = 2, FailureThreshold = 150 },
        ReadinessProbe = IsReady() with { PeriodSeconds = 5 },
        LivenessProbe = IsReady() with { FailureThreshold = 6 },
        VolumeMounts =
        [
            new VolumeMount(DataVolume, server.DataFolder),
            new VolumeMount("tmp", "/tmp"),
            new VolumeMount("socket", "/var/run/postgresql"),
            new VolumeMount("shared-memory", "/dev/shm"),
            .. _mounts.VolumeMounts(),
        ],
    };

    // By TCP: while the image makes a new cluster, its server answers on the socket only.
    private static Probe IsReady() => new() { Exec = new ExecAction(["pg_isready", "--quiet", "--host=127.0.0.1"]) };

    private Workloads.Job CreateDatabases(string configMap) => new()
    {
        ActiveDeadlineSeconds = 600,
        Template = new Workloads.PodTemplate(new ObjectMetadata { Labels = names.Labels(server.Name, JobComponent) }, new PodSpec
        {
            RestartPolicy = "Never",
            SecurityContext = new PodSecurity(PublishedServer.UserId),
            Containers =
            [
                new Container
                {
                    Name = "psql",
                    Image = server.Image,
                    Command = ["sh", "-c", $"until pg_isready --quiet; do sleep 1; done; psql --no-psqlrc --set=ON_ERROR_STOP=1 --file=/statements/{StatementsFile}"],
                    Env = Client(server, "postgres", variables, names),
                    Resources = Small,
                    VolumeMounts = [new VolumeMount("statements", "/statements")],
                },
            ],
            Volumes = [new Volume("statements") { ConfigMap = new ConfigMapFolder(configMap) }],
        }),
    };

    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static List<EnvVariable> Client(PublishedServer server, string database, PublishedVariables variables, KubernetesNames names) =>
    [
        new("PGHOST") { Value = server.Name },
        new("PGDATABASE") { Value = database },
        Variable("PGUSER", server.UserName, variables, names),
        Variable("PGPASSWORD", server.Password, variables, names),
    ];

    private static EnvVariable Variable(string name, PublishedText text, PublishedVariables variables, KubernetesNames names) => text.SingleVariable is { } variable
        ? new EnvVariable(name) { ValueFrom = names.Source(variable, variables.IsRequired(variable)) }
        : new EnvVariable(name) { Value = text.Write(literal => literal, variable => variable.Default ?? "") };
}
