using System.Text.Json;
using k8s.Models;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>What becomes of containers: images, mounts, rights, probes, waits.</summary>
public sealed class ContainerTests : IDisposable
{
    private readonly PublishedFolder _folder = new();

    [Fact]
    public async Task Manifests_are_read_strictly_and_mean_the_pods_of_their_program()
    {
        using var folder = await Kiosk.PublishAsync("kubernetes");
        var manifests = new KubernetesManifests(folder);

        Assert.Equal(["back", "page", "proxy", "web", "worker"], manifests.All<V1Deployment>().Select(item => item.Metadata.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["cache", "postgres", "search"], manifests.All<V1StatefulSet>().Select(item => item.Metadata.Name).Order(StringComparer.Ordinal));
        Assert.All(manifests.All<V1Service>(), service => Assert.Equal(
            [service.Metadata.Labels["app.kubernetes.io/name"]],
            manifests.Pods().Where(pod => service.Spec.Selector.All(label => pod.Metadata.Labels[label.Key] == label.Value)).Select(pod => pod.Spec.Containers[0].Name)));
        Assert.Equal("proxy-external LoadBalancer 80", Describe(manifests.All<V1Service>().Single(service => service.Metadata.Name == "proxy-external")));
        Assert.Equal("search ClusterIP 7700", Describe(manifests.Single<V1Service>("search")));
    }

    [Fact]
    public async Task Texts_that_a_container_only_reads_are_published_byte_by_byte()
    {
        using var compose = await Kiosk.PublishAsync("compose");
        using var kubernetes = await Kiosk.PublishAsync("kubernetes");
        var manifests = new KubernetesManifests(kubernetes);

        Assert.Equal(
            ["./proxy/files/nginx.conf:/etc/nginx/nginx.conf:ro", "./proxy/files-2:/usr/share/nginx/html:ro"],
            ComposeYaml.Words(Services(compose).GetProperty("proxy").GetProperty("volumes"), new Dictionary<string, string>()));
        foreach (var (copy, original) in new[] { ("files/nginx.conf", "nginx.conf"), ("files-2/index.html", "pages/index.html"), ("files-2/robots.txt", "pages/robots.txt") })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(compose.Output, "kiosk", "proxy", original));
            Assert.Equal(text, compose.Read("proxy/" + copy));
            Assert.Equal(text, manifests.All<V1ConfigMap>().Single(map => map.Metadata.Name == "proxy-" + copy.Split('/')[0]).Data[Path.GetFileName(copy)]);
        }

        var mounts = manifests.Container("proxy").VolumeMounts;
        Assert.Equal(["files /etc/nginx/nginx.conf nginx.conf True", "files-2 /usr/share/nginx/html  True"], mounts.Select(mount => $"{mount.Name} {mount.MountPath} {mount.SubPath} {mount.ReadOnlyProperty}"));
        Assert.Equal(["proxy-files", "proxy-files-2"], manifests.Pod("proxy").Spec.Volumes.Select(volume => volume.ConfigMap.Name));
    }

    [Theory]
    [InlineData("a: 1\r\nb: 2\r\n")]
    [InlineData("   first line with spaces\n\ttab\n\n\n")]
    [InlineData("# no comment\n---\n...\n%TAG\n")]
    [InlineData("no end, and trailing   \nspaces   ")]
    [InlineData("yes")]
    [InlineData("\n")]
    [InlineData("grüße ✓ {a: b} | > ' \"\n")]
    public async Task Any_text_survives_the_way_into_a_ConfigMap(string text)
    {
        _folder.WriteBeside("a.conf", text);
        var builder = Builder("kubernetes");
        builder.AddContainer("web", "nginx").WithBindMount(Beside("a.conf"), "/a.conf", isReadOnly: true);
        await Shop.PublishAsync(builder);

        Assert.Equal(text, new KubernetesManifests(_folder).Single<V1ConfigMap>("web-files").Data["a.conf"]);
    }

    [Fact]
    public async Task Another_text_replaces_the_pod()
    {
        _folder.WriteBeside("a.conf", "one");
        var first = await ChecksumAsync();
        _folder.WriteBeside("a.conf", "two");

        Assert.NotEqual(first, await ChecksumAsync());

        async Task<string> ChecksumAsync()
        {
            var builder = Builder("kubernetes");
            builder.AddContainer("web", "nginx").WithBindMount(Beside("a.conf"), "/a.conf", isReadOnly: true);
            await Shop.PublishAsync(builder);
            return new KubernetesManifests(_folder).Pod("web").Metadata.Annotations["checksum/config"];
        }
    }

    [Theory]
    [InlineData(false, "plain text")]
    [InlineData(true, "not\0text")]
    public async Task What_only_this_machine_has_is_bound_by_Compose_and_refused_for_a_cluster(bool isReadOnly, string text)
    {
        _folder.WriteBeside("data/file", text);
        var compose = Builder("compose");
        compose.AddContainer("web", "nginx").WithBindMount(Beside("data"), "/data", isReadOnly);
        await Shop.PublishAsync(compose);
        Assert.Contains($"- ../data:/data{(isReadOnly ? ":ro" : "")}\n", _folder.Read("compose.yaml"), StringComparison.Ordinal);

        using var other = new PublishedFolder();
        var kubernetes = Shop.Builder(other, "kubernetes");
        kubernetes.AddContainer("web", "nginx").WithBindMount(Beside("data"), "/data", isReadOnly);
        Assert.StartsWith($"'web' mounts {Beside("data")} at /data; a cluster does not have it. Use WithVolume for data", await Shop.ErrorAsync(kubernetes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mount_that_is_not_there_is_named()
    {
        var builder = Builder("compose");
        builder.AddContainer("web", "nginx").WithBindMount("/no/such/file", "/a", isReadOnly: true);

        Assert.Equal("'web' mounts /no/such/file at /a, but it does not exist. Correct the path.", await Shop.ErrorAsync(builder));
    }

    [Fact]
    public async Task A_volume_belongs_to_one_pod()
    {
        var builder = Builder("kubernetes");
        builder.AddContainer("one", "nginx").WithVolume("shared", "/data");
        builder.AddContainer("two", "nginx").WithVolume("shared", "/data");
        Assert.StartsWith("Volume 'shared' is shared by 'one' and 'two'", await Shop.ErrorAsync(builder), StringComparison.Ordinal);

        using var folder = await Kiosk.PublishAsync("kubernetes");
        var set = new KubernetesManifests(folder).Single<V1StatefulSet>("search");
        Assert.Equal("kiosk-index", Assert.Single(set.Spec.VolumeClaimTemplates).Metadata.Name);
        Assert.Equal(["kiosk-index /index", "scratch-1 /scratch"], set.Spec.Template.Spec.Containers[0].VolumeMounts.Select(mount => $"{mount.Name} {mount.MountPath}"));
        Assert.NotNull(Assert.Single(set.Spec.Template.Spec.Volumes).EmptyDir);
    }

    [Fact]
    public async Task A_container_runs_as_its_image_says_and_its_namespace_lets_it()
    {
        using var folder = await Kiosk.PublishAsync("kubernetes");
        var manifests = new KubernetesManifests(folder);

        Assert.Null(manifests.Container("proxy").SecurityContext);
        Assert.Null(manifests.Pod("proxy").Spec.SecurityContext.RunAsUser);
        Assert.Equal("RuntimeDefault", manifests.Pod("proxy").Spec.SecurityContext.SeccompProfile.Type);
        Assert.Equal("baseline", manifests.All<V1Namespace>()[0].Metadata.Labels["pod-security.kubernetes.io/enforce"]);
    }

    [Fact]
    public async Task A_container_is_restricted_by_arguments_that_also_restrict_the_local_run()
    {
        using var kubernetes = await Kiosk.PublishAsync("kubernetes");
        using var compose = await Kiosk.PublishAsync("compose");
        var pod = new KubernetesManifests(kubernetes).Pod("worker").Spec;
        var container = pod.Containers[0];

        Assert.Equal((1000, 1001, 1001, true), (pod.SecurityContext.RunAsUser, pod.SecurityContext.RunAsGroup, pod.SecurityContext.FsGroup, pod.SecurityContext.RunAsNonRoot));
        Assert.Equal((true, false, "ALL"), (container.SecurityContext.ReadOnlyRootFilesystem, container.SecurityContext.AllowPrivilegeEscalation, container.SecurityContext.Capabilities.Drop[0]));
        Assert.Equal(("256Mi", "256Mi"), (container.Resources.Requests["memory"].ToString(), container.Resources.Limits["memory"].ToString()));
        Assert.Equal("/tmp", Assert.Single(container.VolumeMounts).MountPath);
        var worker = Services(compose).GetProperty("worker");
        Assert.Equal(
            ("1000:1001", true, "/tmp:mode=1777", "ALL", "no-new-privileges:true", "256m"),
            (worker.GetProperty("user").GetString(), worker.GetProperty("read_only").GetBoolean(), worker.GetProperty("tmpfs")[0].GetString(), worker.GetProperty("cap_drop")[0].GetString(),
                worker.GetProperty("security_opt")[0].GetString(), worker.GetProperty("mem_limit").GetString()));
        Assert.Contains("'worker' is published without --gpus=all", compose.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_namespace_in_which_all_are_restricted_says_so()
    {
        var builder = Builder("kubernetes");
        builder.AddContainer("web", "nginx").WithContainerRuntimeArgs("--user", "1000", "--cap-drop", "ALL", "--security-opt", "no-new-privileges");
        await Shop.PublishAsync(builder);

        Assert.Equal("restricted", new KubernetesManifests(_folder).All<V1Namespace>()[0].Metadata.Labels["pod-security.kubernetes.io/enforce"]);
    }

    [Theory]
    [InlineData("--user=nginx", "Container 'web' cannot be published with --user=nginx: Kubernetes takes numbers, such as 1000 or 1000:1000.")]
    [InlineData("--memory=1.5g", "Container 'web' cannot be published with --memory=1.5g: write a whole number and b, k, m or g, such as 512m.")]
    public async Task An_argument_that_cannot_be_published_is_refused(string argument, string error)
    {
        var builder = Builder("compose");
        builder.AddContainer("web", "nginx").WithContainerRuntimeArgs(argument);

        Assert.Equal(error, await Shop.ErrorAsync(builder));
    }

    [Fact]
    public async Task Dependants_start_after_what_the_model_says()
    {
        using var compose = await Kiosk.PublishAsync("compose");
        var services = Services(compose);

        Assert.Equal("""{"cache":{"condition":"service_healthy"},"seed":{"condition":"service_completed_successfully"}}""", Compact(services, "worker"));
        Assert.Equal("""{"postgres-databases":{"condition":"service_completed_successfully"}}""", Compact(services, "seed"));
        Assert.Equal("""{"web":{"condition":"service_started"}}""", Compact(services, "proxy"));
        Assert.Equal("no", services.GetProperty("seed").GetProperty("restart").GetString());
        using var kubernetes = await Kiosk.PublishAsync("kubernetes");
        var seed = new KubernetesManifests(kubernetes).Single<V1Job>("seed").Spec.Template.Spec;
        Assert.Equal(("Never", "wait-for-postgres"), (seed.RestartPolicy, Assert.Single(seed.InitContainers).Name));
    }

    [Fact]
    public async Task What_starts_only_when_asked_may_be_missing_for_those_who_wait()
    {
        var builder = Builder("compose");
        var tool = builder.AddContainer("tool", "nginx").WithExplicitStart();
        builder.AddContainer("web", "nginx").WaitFor(tool);
        await Shop.PublishAsync(builder);

        Assert.Equal("""{"tool":{"condition":"service_started","required":false}}""", Compact(Services(_folder), "web"));
    }

    [Fact]
    public async Task A_cluster_asks_for_the_health_that_the_model_names()
    {
        using var folder = await Kiosk.PublishAsync("kubernetes");
        var search = new KubernetesManifests(folder).Container("search");

        Assert.Equal(("/health", "7700"), (search.ReadinessProbe.HttpGet.Path, search.ReadinessProbe.HttpGet.Port.ToString()));
        Assert.Equal(("7700", "7700"), (search.LivenessProbe.TcpSocket.Port.ToString(), search.StartupProbe.TcpSocket.Port.ToString()));
        Assert.Equal(300, search.StartupProbe.PeriodSeconds * search.StartupProbe.FailureThreshold);
        Assert.Equal(["/bin/search"], search.Command);
    }

    [Fact]
    public async Task A_container_with_clients_gets_time_before_its_end_and_one_with_a_volume_needs_none()
    {
        using var folder = await Kiosk.PublishAsync("kubernetes");
        var manifests = new KubernetesManifests(folder);

        Assert.Equal((5L, 35L), (manifests.Container("proxy").Lifecycle.PreStop.Sleep.Seconds, manifests.Pod("proxy").Spec.TerminationGracePeriodSeconds));
        Assert.Null(manifests.Container("search").Lifecycle);
    }

    [Fact]
    public async Task An_endpoint_without_a_port_inside_the_container_is_refused()
    {
        var builder = Builder("compose");
        builder.AddContainer("web", "nginx").WithHttpEndpoint();

        Assert.StartsWith("Endpoint 'http' of container 'web' has no target port.", await Shop.ErrorAsync(builder), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private IDistributedApplicationBuilder Builder(string format) => Shop.Builder(_folder, format);

    private string Beside(string path) => Path.Combine(_folder.Output, path);

    private static JsonElement Services(PublishedFolder folder) => ComposeYaml.Read(folder.Read("compose.yaml")).GetProperty("services");

    private static string Compact(JsonElement services, string name) => JsonSerializer.Serialize(services.GetProperty(name).GetProperty("depends_on"));

    private static string Describe(V1Service service) => $"{service.Metadata.Name} {service.Spec.Type} {string.Join(',', service.Spec.Ports.Select(port => port.Port))}";
}
