using System.Security.Cryptography.X509Certificates;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting;

namespace Aspire.Hosting;

/// <summary>What an app host needs to run on a machine with nothing but the .NET SDK.</summary>
public static class AppHostDefaultsExtensions
{
    private const string DevelopmentCertificateOid = "1.3.6.1.4.1.311.84.1.1";

    /// <summary>
    /// Dashboard and telemetry use http where no development certificate is trusted; ports of launch profiles, which are for a service run
    /// alone, give way to free ones, so that copies of the system run side by side; services start as built, see <see cref="RunAsBuilt"/>;
    /// the app host ends after its services. <c>AppHost:Defaults=false</c> leaves it all as Aspire has it.
    /// </summary>
    /// <param name="builder">The app host's builder; call it first.</param>
    public static IDistributedApplicationBuilder AddAppHostDefaults(this IDistributedApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.ExecutionContext.IsPublishMode || builder.Configuration["AppHost:Defaults"] is "false" or "False")
            return builder;
        var hasCertificate = HasTrustedCertificate();

        // The app host ends after its services, not before them.
        builder.Configuration["DcpPublisher:WaitForResourceCleanup"] ??= "true";
        if (!hasCertificate)
            builder.Configuration["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] ??= "true";
        RunningServers.Of(builder).EndsServicesFirst = true;
        builder.Eventing.Subscribe<BeforeStartEvent>((start, _) =>
        {
            foreach (var resource in start.Model.Resources)
            {
                if (!hasCertificate && resource.Annotations.OfType<EndpointAnnotation>().All(endpoint => endpoint.UriScheme != "https"))
                    resource.Annotations.Add(new HttpsCertificateAnnotation { UseDeveloperCertificate = false });
                if (resource is not ProjectResource project)
                    continue;
                FreePorts(project);
                builder.CreateResourceBuilder(project).RunAsBuilt().WithEnvironment(context => DropRetries(context, start.Model));
            }

            return Task.CompletedTask;
        });
        return builder;
    }

    /// <summary>
    /// Starts a service as the program that the app host's build has made, without a <c>dotnet run</c> that stays beside it. Under an IDE's
    /// debug session and <c>dotnet watch</c> it is left to them, as it is with <c>AppHost:DefaultLaunch=true</c>.
    /// </summary>
    /// <param name="builder">The service.</param>
    public static IResourceBuilder<ProjectResource> RunAsBuilt(this IResourceBuilder<ProjectResource> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var application = builder.ApplicationBuilder;
        var metadata = builder.Resource.GetProjectMetadata();
        if (application.ExecutionContext.IsPublishMode || BuiltPrograms.AreLeftTo(application.Configuration)
            || builder.Resource.HasAnnotationOfType<ExecutableAnnotation>()
            || BuiltPrograms.Find(application.AppHostAssembly, metadata) is not { } program)
        {
            return builder;
        }

        return builder
            .WithAnnotation(new ExecutableAnnotation { Command = program, WorkingDirectory = Path.GetDirectoryName(metadata.ProjectPath)! })
            .WithEnvironment(context => context.EnvironmentVariables.TryAdd("DOTNET_ROOT", BuiltPrograms.RuntimeRoot()));
    }

    /// <summary>Without a dashboard, as in tests, a service that ends would try to send its last telemetry until it is killed.</summary>
    private static void DropRetries(EnvironmentCallbackContext context, DistributedApplicationModel model)
    {
        if (!model.Resources.Any(resource => resource.Name == "aspire-dashboard"))
            context.EnvironmentVariables.Remove("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY");
    }

    private static void FreePorts(ProjectResource project)
    {
        var settings = Path.Combine(Path.GetDirectoryName(project.GetProjectMetadata().ProjectPath)!, "Properties", "launchSettings.json");
        var text = File.Exists(settings) ? File.ReadAllText(settings) : "";
        foreach (var endpoint in project.Annotations.OfType<EndpointAnnotation>())
        {
            if (endpoint.Port is { } port && text.Contains($":{port}", StringComparison.Ordinal))
                endpoint.Port = null;
        }
    }

    /// <summary>Whether ASP.NET Core's development certificate is there and trusted, found as Aspire finds it.</summary>
    private static bool HasTrustedCertificate()
    {
        try
        {
            using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadOnly);
            using var chain = new X509Chain();
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            return store.Certificates.Any(certificate => certificate.HasPrivateKey && certificate.NotAfter > DateTime.Now
                && certificate.Extensions.Any(extension => extension.Oid?.Value == DevelopmentCertificateOid) && chain.Build(certificate));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }
}
