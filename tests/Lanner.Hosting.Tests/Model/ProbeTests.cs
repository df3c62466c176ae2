#pragma warning disable ASPIREPROBES001, ASPIRECERTIFICATES001

namespace Lanner.Hosting.Tests.Model;

/// <summary>Probes and certificates in the model.</summary>
public sealed class ProbeTests
{
    private readonly IDistributedApplicationBuilder _builder = DistributedApplication.CreateBuilder();

    [Fact]
    public void A_probe_is_recorded_for_publishing_and_asked_once_while_the_application_runs()
    {
        var web = _builder.AddExecutable("web", "sleep", ".").WithHttpEndpoint().WithHttpEndpoint(name: "admin")
            .WithHttpProbe(ProbeType.Liveness, "/alive", periodSeconds: 7)
            .WithHttpProbe(ProbeType.Liveness, "/health", failureThreshold: 9)
            .WithHttpProbe(ProbeType.Readiness, "/health")
            .WithHttpProbe(ProbeType.Startup, "/health", endpointName: "admin");

        var probes = web.Resource.Annotations.OfType<EndpointProbeAnnotation>().ToList();
        Assert.Equal([(ProbeType.Liveness, "/health", "http", 9, 5), (ProbeType.Readiness, "/health", "http", 3, 5), (ProbeType.Startup, "/health", "admin", 3, 5)],
            probes.Select(probe => (probe.Type, probe.Path, probe.EndpointReference.EndpointName, probe.FailureThreshold, probe.PeriodSeconds)));
        Assert.Equal([("/alive", "http"), ("/health", "http"), ("/health", "admin")],
            web.Resource.Annotations.OfType<HttpHealthCheckAnnotation>().Select(check => (check.Path, check.Endpoint().EndpointName)));
        var keys = web.Resource.Annotations.OfType<HealthCheckAnnotation>().Select(check => check.Key).ToList();
        Assert.Equal(keys.Distinct(), keys);
        using var app = _builder.Build();
    }

    [Fact]
    public void A_program_that_is_no_project_is_told_how_to_get_a_certificate()
    {
        var error = Assert.Throws<DistributedApplicationException>(() => _builder.AddExecutable("web", "node", ".").WithHttpsDeveloperCertificate());
        Assert.StartsWith("'web' is no .NET project: the local engine has the developer certificate for projects only.", error.Message);
    }
}
