using k8s.Models;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>What becomes of a model's parts, and which of them cannot be published.</summary>
public sealed class ModelTests : IDisposable
{
    private readonly PublishedFolder _folder = new();

    [Fact]
    public async Task A_program_of_this_machine_is_refused_with_the_way_out()
    {
        var builder = Builder("compose");
        builder.AddExecutable("worker", "sh", ".");

        var error = await Shop.ErrorAsync(builder);

        Assert.Equal("Program 'worker' cannot be published: 'sh' is a program of this machine. Add .PublishAsDockerFile() when its working directory has a Dockerfile, or .ExcludeFromManifest() when only the local run needs it.", error);
    }

    [Fact]
    public async Task An_unknown_kind_of_resource_is_refused_by_name_and_kind()
    {
        var builder = Builder("compose");
        builder.AddResource(new Mystery("thing"));

        Assert.StartsWith("Resource 'thing' cannot be published: there is no way to write a Mystery.", await Shop.ErrorAsync(builder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_to_an_https_endpoint_is_refused_where_it_is_meant_and_left_out_where_all_are()
    {
        var builder = Builder("compose");
        var back = builder.AddProject("back", BuiltFiles.HostedWebProject).WithHttpsEndpoint();
        var front = builder.AddProject("front", BuiltFiles.HostedWebProject).WithReference(back);
        await Shop.PublishAsync(builder);
        Assert.DoesNotContain("https", _folder.Read("compose.yaml"), StringComparison.Ordinal);

        var strict = Builder("compose");
        var other = strict.AddProject("back", BuiltFiles.HostedWebProject).WithHttpsEndpoint();
        strict.AddProject("front", BuiltFiles.HostedWebProject).WithEnvironment("BACK", $"{other.GetEndpoint("https")}/x");

        Assert.Equal("'front' refers to endpoint 'https' of 'back', which is not published: containers serve no TLS. Refer to its http endpoint.", await Shop.ErrorAsync(strict));
        Assert.Equal("front", front.Resource.Name);
    }

    [Fact]
    public async Task A_project_on_https_alone_is_refused()
    {
        var builder = Builder("compose");
        builder.AddProject("web", BuiltFiles.HostedWebProject, launchProfileName: null).WithHttpsEndpoint();

        Assert.StartsWith("Project 'web' listens on https only", await Shop.ErrorAsync(builder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_others_wait_to_end_runs_once()
    {
        var builder = Builder("kubernetes");
        var job = builder.AddProject("import", BuiltFiles.HostedWebProject);
        builder.AddProject("web", BuiltFiles.HostedWebProject).WaitForCompletion(job);
        await Shop.PublishAsync(builder);
        var manifests = new KubernetesManifests(_folder);

        var pod = manifests.Single<V1Job>("import").Spec.Template.Spec;
        Assert.Equal("Never", pod.RestartPolicy);
        Assert.Null(pod.Containers[0].LivenessProbe);
        Assert.Equal("web", Assert.Single(manifests.All<V1Deployment>()).Metadata.Name);
    }

    [Fact]
    public async Task In_Compose_services_start_after_what_the_model_says()
    {
        var builder = Builder("compose");
        var job = builder.AddProject("import", BuiltFiles.HostedWebProject);
        var back = builder.AddProject("back", BuiltFiles.HostedWebProject);
        builder.AddProject("web", BuiltFiles.HostedWebProject).WaitForCompletion(job).WaitFor(back).WithExplicitStart();
        await Shop.PublishAsync(builder);

        var services = ComposeYaml.Read(_folder.Read("compose.yaml")).GetProperty("services");
        Assert.Equal("""{"back":{"condition":"service_started"},"import":{"condition":"service_completed_successfully"}}""", Compact(services.GetProperty("web").GetProperty("depends_on")));
        Assert.Equal("no", services.GetProperty("import").GetProperty("restart").GetString());
        Assert.Equal("web", services.GetProperty("web").GetProperty("profiles")[0].GetString());
    }

    [Fact]
    public async Task A_program_without_ServiceDefaults_is_asked_for_its_readiness_only_and_gets_time_before_its_end()
    {
        var builder = Builder("kubernetes");
        builder.AddProject("web", BuiltFiles.HostedWebProject).WithHttpHealthCheck("/health");
        await Shop.PublishAsync(builder);
        var pod = new KubernetesManifests(_folder).Single<V1Deployment>("web").Spec.Template.Spec;
        var container = Assert.Single(pod.Containers);

        Assert.Equal("/health", container.ReadinessProbe.HttpGet.Path);
        Assert.Equal("8080", container.LivenessProbe.TcpSocket.Port.ToString());
        Assert.Equal(5, container.Lifecycle.PreStop.Sleep.Seconds);
        Assert.Equal(35, pod.TerminationGracePeriodSeconds);
    }

    [Fact]
    public async Task An_optional_connection_string_need_not_be_set()
    {
        var builder = Builder("compose");
        builder.AddProject("web", BuiltFiles.HostedWebProject).WithReference(builder.AddConnectionString("legacy"), optional: true);
        await Shop.PublishAsync(builder);

        Assert.Contains("ConnectionStrings__legacy: ${LEGACY_CONNECTION_STRING:-}", _folder.Read("compose.yaml"), StringComparison.Ordinal);
        Assert.Contains("\n# LEGACY_CONNECTION_STRING=\n", _folder.Read(".env"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_that_Kubernetes_does_not_take_is_refused()
    {
        var builder = Builder("kubernetes");
        builder.AddProject("web", BuiltFiles.HostedWebProject).WithEnvironment("Shop:Title", "x");

        Assert.Equal(
            "'web' has a variable 'Shop:Title'; Kubernetes takes letters, digits, '_', '-' and '.'. Write '__' for the ':' of configuration keys.", await Shop.ErrorAsync(builder));
        Assert.False(Directory.Exists(_folder.Path));
    }

    [Fact]
    public async Task Verbs_that_are_for_what_is_published_count()
    {
        var builder = Builder("kubernetes");
        builder.AddProject("web", BuiltFiles.HostedWebProject)
            .WithHttpEndpoint(name: "grpc")
            .WithEndpointsInEnvironment(endpoint => endpoint.Name != "grpc")
            .WithEndpoint("grpc", endpoint => endpoint.Transport = "http2")
            .DisableForwardedHeaders();
        await Shop.PublishAsync(builder);
        var manifests = new KubernetesManifests(_folder);

        var settings = manifests.Single<V1ConfigMap>("web").Data;
        Assert.Equal("8080", settings["HTTP_PORTS"]);
        Assert.DoesNotContain("ASPNETCORE_FORWARDEDHEADERS_ENABLED", settings.Keys);
        Assert.Equal(["http ", "grpc kubernetes.io/h2c"], manifests.Single<V1Service>("web").Spec.Ports.Select(port => $"{port.Name} {port.AppProtocol}"));
    }

    [Fact]
    public async Task What_the_model_says_of_a_database_server_counts()
    {
        _folder.WriteBeside("roles.sql", "CREATE ROLE reader;\n");
        var builder = Builder("kubernetes");
        builder.AddPostgres("postgres")
            .WithArgs("-c", "max_connections=50")
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--data-checksums")
            .WithInitFiles(Path.Combine(_folder.Output, "roles.sql"))
            .WithDataBindMount("data")
            .AddDatabase("stock").WithCreationScript("CREATE DATABASE stock LC_COLLATE 'C'");
        await Shop.PublishAsync(builder);
        var manifests = new KubernetesManifests(_folder);
        var server = Assert.Single(manifests.Single<V1StatefulSet>("postgres").Spec.Template.Spec.Containers);

        Assert.Equal(["-c", "max_connections=50"], server.Args);
        Assert.Equal("--data-checksums", server.Env.Single(variable => variable.Name == "POSTGRES_INITDB_ARGS").Value);
        Assert.Equal("roles.sql", server.VolumeMounts.Single(mount => mount.MountPath == "/docker-entrypoint-initdb.d/roles.sql").SubPath);
        Assert.Equal(
            "SELECT 'CREATE DATABASE stock LC_COLLATE ''C''' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'stock')\\gexec\n",
            manifests.Single<V1ConfigMap>("postgres-databases").Data["databases.sql"]);
        Assert.Contains("- 'postgres' keeps its data in a volume; the folder of WithDataBindMount is one of this machine.\n", _folder.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_in_Compose_may_not_take_the_memory_of_the_machine()
    {
        using var folder = await PublishedFolder.OfShopAsync("compose");
        var services = ComposeYaml.Read(folder.Read("compose.yaml")).GetProperty("services");

        Assert.All(["catalog", "catalog-migrate", "orders"], name => Assert.Equal("512m", services.GetProperty(name).GetProperty("mem_limit").GetString()));
    }

    public void Dispose() => _folder.Dispose();

    private IDistributedApplicationBuilder Builder(string format) => Shop.Builder(_folder, format);

    private static string Compact(System.Text.Json.JsonElement element) => System.Text.Json.JsonSerializer.Serialize(element);

    private sealed class Mystery(string name) : Resource(name);
}
