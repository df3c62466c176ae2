using System.Net.Sockets;
using k8s.Models;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>
/// Resources of integrations that the publisher does not know: they come out by Aspire's own annotations, or are refused by name.
/// </summary>
public sealed class IntegrationTests : IDisposable
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["MESSAGING_PASSWORD"] = "rabbit0123456789",
        ["STORE_PASSWORD"] = "store0123456789",
    };

    private readonly PublishedFolder _folder = new();

    [Fact]
    public async Task RabbitMQ_is_a_container_whose_clients_get_its_address_and_password()
    {
        await Shop.PublishAsync(WithRabbit("compose"));
        var text = _folder.Read("compose.yaml");
        var rabbit = ComposeYaml.Read(text).GetProperty("services").GetProperty("messaging");

        Assert.Contains("rabbitmq:", rabbit.GetProperty("image").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("-messaging-data:/var/lib/rabbitmq", rabbit.GetProperty("volumes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("messaging", rabbit.GetProperty("hostname").GetString());
        Assert.Equal(["5672", "15672"], ComposeYaml.Words(rabbit.GetProperty("expose"), Values));
        Assert.Equal("rabbit0123456789", ComposeYaml.Environment(text, "messaging", Values)["RABBITMQ_DEFAULT_PASS"]);
        Assert.Equal(
            "amqp://guest:rabbit0123456789@messaging:5672", ComposeYaml.Environment(text, "web", Values)["ConnectionStrings__messaging"]);
        AssertSays(".env", "# Parameter 'messaging-password' of the app host. Letters and digits only");
        AssertSays("README.md", "- Health check 'messaging_check' of 'messaging' is code of the app host and not published");
    }

    [Fact]
    public async Task RabbitMQ_in_a_cluster_keeps_its_data_and_takes_its_password_from_the_Secret()
    {
        await Shop.PublishAsync(WithRabbit("kubernetes"));
        var manifests = new KubernetesManifests(_folder);

        Assert.Single(manifests.Single<V1StatefulSet>("messaging").Spec.VolumeClaimTemplates);
        var password = manifests.Container("messaging").Env.Single(variable => variable.Name == "RABBITMQ_DEFAULT_PASS");
        Assert.Equal(("shop-secrets", "MESSAGING_PASSWORD"), (password.ValueFrom.SecretKeyRef.Name, password.ValueFrom.SecretKeyRef.Key));
        var client = manifests.Environment(manifests.Container("web"), Values);
        Assert.Equal("amqp://guest:rabbit0123456789@messaging:5672", client["ConnectionStrings__messaging"]);
        AssertSays("README.md", "MESSAGING_PASSWORD=\"$(openssl rand -hex 24)\"");
    }

    [Fact]
    public async Task A_child_of_an_unknown_server_is_a_connection_string_and_nothing_else()
    {
        var builder = Shop.Builder(_folder, "compose");
        var password = builder.AddParameter("store-password", secret: true);
        var store = builder.AddResource(new StoreResource("store", password.Resource))
            .WithImage("example.com/store", "1")
            .WithEndpoint(targetPort: 9000, name: "tcp");
        var shelf = builder.AddResource(new ShelfResource("shelf", store.Resource));
        builder.AddProject("web", BuiltFiles.HostedWebProject).WithReference(shelf).WaitFor(store);

        await Shop.PublishAsync(builder);

        var client = ComposeYaml.Environment(_folder.Read("compose.yaml"), "web", Values);
        Assert.Equal("store://store:9000/shelf?key=store0123456789&tls=no", client["ConnectionStrings__shelf"]);
        AssertSays("README.md", "- Nothing creates 'shelf' in 'store': its clients get the name only.\n");
    }

    [Fact]
    public async Task A_program_of_many_is_many_wherever_its_image_comes_from()
    {
        var image = Path.GetDirectoryName(_folder.WriteBeside("image/Dockerfile", "FROM scratch\n"))!;
        foreach (var format in new[] { "compose", "kubernetes" })
        {
            var builder = Shop.Builder(_folder, format);
            builder.AddProject("web", BuiltFiles.HostedWebProject)
                .WithReplicas(3)
                .PublishAsDockerFile(container => container.WithDockerfile(image));
            await Shop.PublishAsync(builder);
        }

        Assert.Equal(3, new KubernetesManifests(_folder).Single<V1Deployment>("web").Spec.Replicas);
        _folder.Format = "compose";
        var services = ComposeYaml.Read(_folder.Read("compose.yaml")).GetProperty("services");
        Assert.Equal(3, services.GetProperty("web").GetProperty("deploy").GetProperty("replicas").GetInt32());
    }

    [Fact]
    public async Task Texts_that_code_writes_into_a_container_are_published()
    {
        var builder = Shop.Builder(_folder, "kubernetes");
        var file = new ContainerFile { Name = "a.conf", Contents = "a: 1\n" };
        builder.AddContainer("web", "nginx").WithContainerFiles("/etc", [new ContainerDirectory { Name = "site", Entries = [file] }]);

        await Shop.PublishAsync(builder);

        var manifests = new KubernetesManifests(_folder);
        Assert.Equal("a: 1\n", manifests.Single<V1ConfigMap>("web-files").Data["a.conf"]);
        var mount = Assert.Single(manifests.Container("web").VolumeMounts);
        Assert.Equal(("/etc/site/a.conf", "a.conf"), (mount.MountPath, mount.SubPath));
    }

    [Fact]
    public async Task Telemetry_is_asked_for_where_the_model_asks_for_it()
    {
        var builder = Shop.Builder(_folder, "compose");
        builder.AddContainer("web", "nginx").WithOtlpExporter(OtlpProtocol.HttpProtobuf);
        builder.AddContainer("plain", "nginx");

        await Shop.PublishAsync(builder);

        var text = _folder.Read("compose.yaml");
        var environment = ComposeYaml.Environment(text, "web", Values);
        Assert.Equal(("web", "http/protobuf"), (environment["OTEL_SERVICE_NAME"], environment["OTEL_EXPORTER_OTLP_PROTOCOL"]));
        Assert.Equal("", environment["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        Assert.False(ComposeYaml.Read(text).GetProperty("services").GetProperty("plain").TryGetProperty("environment", out _));
    }

    [Fact]
    public async Task What_cannot_be_published_is_refused_by_name_with_the_way_out()
    {
        await AssertErrorAsync(
            "Project 'web' mounts files at /data;",
            builder => builder.AddProject("web", BuiltFiles.HostedWebProject).WithVolume("files", "/data", "DATA"));
        await AssertErrorAsync(
            "Endpoint 'dns' of 'web' speaks Udp;",
            builder => builder.AddContainer("web", "nginx").WithEndpoint(targetPort: 53, name: "dns", protocol: ProtocolType.Udp));
        await AssertErrorAsync(
            "Container 'web' has the alias 'site';", builder => builder.AddContainer("web", "nginx").WithContainerNetworkAlias("site"));
        await AssertErrorAsync(
            "'web' has a Dockerfile that code writes", builder => builder.AddDockerfileFactory("web", _folder.Output, _ => "FROM scratch"));
        await AssertErrorAsync(
            "'web' gets /key from code of the app host;",
            builder => builder.AddContainer("web", "nginx")
                .WithContainerFiles("/", [new ContainerOpenSSLCertificateFile { Name = "key", Contents = "x" }]));
    }

    [Fact]
    public async Task A_value_that_is_not_known_where_it_is_published_is_refused_by_name()
    {
        await AssertValueErrorAsync("'web' gets variable AT from a Somewhere, whose value is not known", _ => new Somewhere());
        await AssertValueErrorAsync("'web' gets variable AT by a choice that depends on MODE,", builder => ReferenceExpression.CreateConditional(
            builder.AddParameter("mode").Resource, "a", ReferenceExpression.Create($"x"), ReferenceExpression.Create($"y")));
        await AssertValueErrorAsync(
            "'web' gets variable AT from endpoint 'other' of 'back', which has none of that name.",
            builder => builder.AddContainer("back", "nginx").GetEndpoint("other").Property(EndpointProperty.Host));
    }

    public void Dispose() => _folder.Dispose();

    private IDistributedApplicationBuilder WithRabbit(string format)
    {
        var builder = Shop.Builder(_folder, format, "--Publish:Name", "shop");
        var rabbit = builder.AddRabbitMQ("messaging").WithDataVolume().WithManagementPlugin();
        builder.AddProject("web", BuiltFiles.HostedWebProject).WithReference(rabbit).WaitFor(rabbit);
        return builder;
    }

    private async Task AssertErrorAsync(string start, Action<IDistributedApplicationBuilder> add)
    {
        var builder = Shop.Builder(_folder, "compose");
        add(builder);

        Assert.StartsWith(start, await Shop.ErrorAsync(builder), StringComparison.Ordinal);
    }

    private Task AssertValueErrorAsync(string start, Func<IDistributedApplicationBuilder, object> value) => AssertErrorAsync(
        start,
        builder =>
        {
            var at = value(builder);
            builder.AddContainer("web", "nginx").WithEnvironment(context => context.EnvironmentVariables["AT"] = at);
        });

    private void AssertSays(string file, string text) => Assert.Contains(text, _folder.Read(file), StringComparison.Ordinal);

    private sealed class StoreResource(string name, ParameterResource password) : ContainerResource(name)
    {
        public ParameterResource Password { get; } = password;
    }

    private sealed class ShelfResource(string name, StoreResource store)
        : Resource(name), IResourceWithConnectionString, IResourceWithParent<StoreResource>
    {
        public StoreResource Parent { get; } = store;

        public ReferenceExpression ConnectionStringExpression
        {
            get
            {
                var endpoint = Parent.GetEndpoint("tcp");
                var tls = endpoint.GetTlsValue(ReferenceExpression.Create($"yes"), ReferenceExpression.Create($"no"));
                var address = endpoint.Property(EndpointProperty.HostAndPort);
                return ReferenceExpression.Create($"store://{address}/{Name}?key={Parent.Password:uri}&tls={tls}");
            }
        }
    }

    private sealed class Somewhere : IValueProvider
    {
        public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => new("here");
    }
}
