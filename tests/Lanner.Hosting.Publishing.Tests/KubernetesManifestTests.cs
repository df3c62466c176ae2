using k8s.Models;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The manifests as the models of the Kubernetes client read them, and how they fit together.</summary>
public sealed class KubernetesManifestTests
{
    [Fact]
    public async Task Every_manifest_is_read_strictly_and_listed_for_kustomize()
    {
        using var folder = await PublishedFolder.OfShopAsync("kubernetes");
        var manifests = new KubernetesManifests(folder);

        var listed = manifests.Files["kustomization.yaml"].Split('\n').Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => line[4..]);
        var written = manifests.Files.Keys.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) && path != "kustomization.yaml");
        Assert.Equal(written.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(["catalog", "orders"], manifests.All<V1Deployment>().Select(deployment => deployment.Metadata.Name));
        Assert.All(manifests.All<V1Deployment>(), deployment => Assert.Equal("shop", deployment.Metadata.NamespaceProperty));
    }

    [Fact]
    public async Task No_pod_asks_for_more_than_the_restricted_policy_allows()
    {
        using var folder = await PublishedFolder.OfShopAsync("kubernetes");
        var manifests = new KubernetesManifests(folder);

        Assert.All(manifests.Pods(), pod =>
        {
            Assert.True(pod.Spec.SecurityContext.RunAsNonRoot);
            Assert.True(pod.Spec.SecurityContext.RunAsUser > 0);
            Assert.Equal("RuntimeDefault", pod.Spec.SecurityContext.SeccompProfile.Type);
            Assert.False(pod.Spec.AutomountServiceAccountToken);
            Assert.All(pod.Spec.Containers.Concat(pod.Spec.InitContainers ?? []), container =>
            {
                Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
                Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
                Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
                Assert.Equal(["cpu", "memory"], container.Resources.Requests.Keys);
                Assert.Equal(["cpu", "memory"], container.Resources.Limits.Keys);
            });
        });
    }

    [Fact]
    public async Task Services_budgets_and_autoscalers_mean_the_pods_of_their_deployment_and_no_others()
    {
        using var folder = await PublishedFolder.OfShopAsync("kubernetes");
        var manifests = new KubernetesManifests(folder);

        Assert.All(manifests.All<V1Service>(), service => Assert.Equal([service.Metadata.Labels["app.kubernetes.io/name"]], Selected(manifests, service.Spec.Selector)));
        Assert.All(manifests.All<V1PodDisruptionBudget>(), budget => Assert.Equal([budget.Metadata.Name], Selected(manifests, budget.Spec.Selector.MatchLabels)));
        Assert.All(manifests.All<V1Deployment>(), deployment => Assert.Equal([deployment.Metadata.Name], Selected(manifests, deployment.Spec.Selector.MatchLabels)));
        var scaler = manifests.Single<V2HorizontalPodAutoscaler>("catalog");
        Assert.Equal(("Deployment", "catalog", 2, 6), (scaler.Spec.ScaleTargetRef.Kind, scaler.Spec.ScaleTargetRef.Name, scaler.Spec.MinReplicas!.Value, scaler.Spec.MaxReplicas));
        Assert.Null(manifests.Single<V1Deployment>("catalog").Spec.Replicas);
    }

    [Fact]
    public async Task A_pod_is_replaced_only_when_it_is_unlike_the_published_one_and_without_a_gap()
    {
        using var folder = await PublishedFolder.OfShopAsync("kubernetes");
        var deployment = new KubernetesManifests(folder).Single<V1Deployment>("orders");
        var container = Assert.Single(deployment.Spec.Template.Spec.Containers);

        Assert.Equal("0", deployment.Spec.Strategy.RollingUpdate.MaxUnavailable.ToString());
        Assert.Equal("/health/live", container.StartupProbe.HttpGet.Path);
        Assert.Equal("/health/ready", container.ReadinessProbe.HttpGet.Path);
        Assert.Equal("/health/live", container.LivenessProbe.HttpGet.Path);
        Assert.Equal("8080", container.ReadinessProbe.HttpGet.Port.ToString());

        // Over the nodes, and with room for a start below what the autoscaler adds pods at.
        var spread = Assert.Single(deployment.Spec.Template.Spec.TopologySpreadConstraints);
        Assert.Equal(("kubernetes.io/hostname", "ScheduleAnyway"), (spread.TopologyKey, spread.WhenUnsatisfiable));
        Assert.Equal(deployment.Spec.Selector.MatchLabels, spread.LabelSelector.MatchLabels);
        Assert.Equal("250m", container.Resources.Requests["cpu"].ToString());
        Assert.Equal("OnRootMismatch", deployment.Spec.Template.Spec.SecurityContext.FsGroupChangePolicy);

        // ServiceDefaults' drain takes at most 25 s.
        Assert.Equal(30, deployment.Spec.Template.Spec.TerminationGracePeriodSeconds);
        Assert.Equal(["http", "admin"], container.Ports.Select(port => port.Name));
    }

    [Fact]
    public async Task External_endpoints_are_reachable_from_outside_and_no_others()
    {
        using var folder = await PublishedFolder.OfShopAsync("kubernetes");

        Assert.Equal(
            ["catalog ClusterIP 8080,8081", "catalog-external LoadBalancer 8080", "orders ClusterIP 8080,8081", "postgres ClusterIP 5432"],
            new KubernetesManifests(folder).All<V1Service>()
                .Select(service => $"{service.Metadata.Name} {service.Spec.Type} {string.Join(',', service.Spec.Ports.Select(port => port.Port))}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_tag_makes_another_migration_job_and_the_same_tag_the_same()
    {
        using var first = await PublishedFolder.OfShopAsync("kubernetes", "--Publish:Tag", "1.0");
        using var again = await PublishedFolder.OfShopAsync("kubernetes", "--Publish:Tag", "1.0");
        using var next = await PublishedFolder.OfShopAsync("kubernetes", "--Publish:Tag", "1.1");

        var job = new KubernetesManifests(first).Single<V1Job>("catalog-migrate");
        Assert.Equal(["--migrate"], Assert.Single(job.Spec.Template.Spec.Containers).Args);
        Assert.Equal(job.Metadata.Name, new KubernetesManifests(again).Single<V1Job>("catalog-migrate").Metadata.Name);
        Assert.NotEqual(job.Metadata.Name, new KubernetesManifests(next).Single<V1Job>("catalog-migrate").Metadata.Name);
    }

    private static IEnumerable<string> Selected(KubernetesManifests manifests, IDictionary<string, string> selector) =>
        manifests.Pods().Where(pod => selector.All(label => pod.Metadata.Labels.TryGetValue(label.Key, out var value) && value == label.Value))
            .Select(pod => pod.Spec.Containers[0].Name);
}
