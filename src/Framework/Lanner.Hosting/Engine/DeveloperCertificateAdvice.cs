using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>Says what the options for the developer certificate do not do here.</summary>
internal sealed class DeveloperCertificateAdvice(DistributedApplicationOptions options, IResourceCollection resources, ConsoleReporter console)
{
    public void Give()
    {
        if (options.TrustDeveloperCertificate == true)
            console.Note("app host", "TrustDeveloperCertificate: the processes trust what this machine trusts; let it trust the certificate with: dotnet dev-certs https --trust");
        if (options.DeveloperCertificateDefaultHttpsTerminationEnabled != true)
            return;
        foreach (var resource in resources.Where(resource => resource is not ProjectResource && resource.Annotations.OfType<EndpointAnnotation>().Any(endpoint => endpoint.UriScheme == "https")))
            console.Note(resource.Name, "is no .NET project: it gets no developer certificate for its https endpoint; give it one by WithEnvironment or WithArgs");
    }
}
