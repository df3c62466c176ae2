#pragma warning disable ASPIREPROBES001

using k8s.Models;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>Probes that the model asks for take the place of the usual ones.</summary>
public sealed class ProbeTests : IDisposable
{
    private readonly PublishedFolder _folder = new();

    [Fact]
    public async Task A_probe_of_the_model_takes_the_place_of_the_usual_one_of_its_type()
    {
        var builder = Builder("kubernetes");
        builder.AddContainer("web", "nginx").WithHttpEndpoint(targetPort: 80).WithHttpHealthCheck("/ready")
            .WithHttpProbe(ProbeType.Liveness, "/alive", initialDelaySeconds: 2, periodSeconds: 7, timeoutSeconds: 4, failureThreshold: 9);
        await Shop.PublishAsync(builder);

        var web = new KubernetesManifests(_folder).Container("web");
        Assert.Equal("/alive after 2 each 7 in 4, 9 bad 1 good", Describe(web.LivenessProbe));
        Assert.Equal("/ready after  each 5 in 5, 3 bad  good", Describe(web.ReadinessProbe));
        Assert.Equal("/alive after  each 2 in 4, 150 bad 1 good", Describe(web.StartupProbe));
    }

    [Fact]
    public async Task A_readiness_probe_is_also_the_health_check_of_Compose_and_may_want_several_successes()
    {
        var builder = Builder("kubernetes");
        builder.AddContainer("web", "nginx").WithHttpEndpoint(targetPort: 80)
            .WithHttpProbe(ProbeType.Readiness, "/ready", successThreshold: 3).WithHttpProbe(ProbeType.Startup, "/started");
        await Shop.PublishAsync(builder);

        var web = new KubernetesManifests(_folder).Container("web");
        Assert.Equal("/ready after 5 each 5 in 1, 3 bad 3 good", Describe(web.ReadinessProbe));
        Assert.Equal("/started after 5 each 5 in 1, 3 bad 1 good", Describe(web.StartupProbe));
        Assert.NotNull(web.LivenessProbe.TcpSocket);

        using var compose = new PublishedFolder();
        var other = Shop.Builder(compose, "compose");
        other.AddProject("api", BuiltFiles.HostedWebProject).WithHttpProbe(ProbeType.Liveness, "/alive").WithHttpProbe(ProbeType.Readiness, "/ready");
        await Shop.PublishAsync(other);
        Assert.DoesNotContain("/alive", compose.Read("compose.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_probe_that_a_cluster_refuses_is_refused_at_once()
    {
        var builder = Builder("kubernetes");
        builder.AddContainer("web", "nginx").WithHttpEndpoint(targetPort: 80).WithHttpProbe(ProbeType.Liveness, successThreshold: 2);

        Assert.Equal(
            "The Liveness probe of 'web' wants 2 successes; Kubernetes lets only readiness probes want more than 1. Leave successThreshold out.", await Shop.ErrorAsync(builder));
    }

    public void Dispose() => _folder.Dispose();

    private IDistributedApplicationBuilder Builder(string format) => Shop.Builder(_folder, format);

    private static string Describe(V1Probe probe) =>
        $"{probe.HttpGet.Path} after {probe.InitialDelaySeconds} each {probe.PeriodSeconds} in {probe.TimeoutSeconds}, {probe.FailureThreshold} bad {probe.SuccessThreshold} good";
}
