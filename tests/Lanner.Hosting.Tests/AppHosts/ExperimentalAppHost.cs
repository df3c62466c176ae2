// As on real Aspire: who uses what is experimental says so.
#pragma warning disable ASPIREPROBES001, ASPIRECERTIFICATES001, ASPIREFILESYSTEM001, ASPIREUSERSECRETS001

namespace Lanner.Hosting.Tests.AppHosts;

/// <summary>What Aspire calls experimental, and the details of options.</summary>
internal static class ExperimentalAppHost
{
    public static IDistributedApplicationBuilder Describe<TApi>(string[] args) where TApi : IProjectMetadata, new()
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = args,
            AllowUnsecuredTransport = true,
            EnableResourceLogging = true,
            TrustDeveloperCertificate = false,
            DeveloperCertificateDefaultHttpsTerminationEnabled = null,
            DashboardApplicationName = "Probes",
        });

        var settings = builder.FileSystemService.TempDirectory.CreateTempFile("settings.json");
        File.WriteAllText(settings.Path, "{}");
        if (!builder.UserSecretsManager.IsAvailable)
            builder.UserSecretsManager.GetOrSetSecret(builder.Configuration, "Parameters:seed", () => "s-1");

        builder.AddProject<TApi>("api", options =>
            {
                options.LaunchProfileName = "http";
                options.ExcludeKestrelEndpoints = true;
            })
            .WithHttpsDeveloperCertificate()
            .WithHttpProbe(ProbeType.Liveness, "/health")
            .WithHttpProbe(ProbeType.Readiness, "/health", initialDelaySeconds: 1, endpointName: "http")
            .WithEnvironment("SETTINGS", settings.Path)
            .WithEnvironment("SEED", builder.AddParameter("seed"));

        return builder;
    }
}
