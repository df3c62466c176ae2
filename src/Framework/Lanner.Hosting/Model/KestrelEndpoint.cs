using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint that a project's appsettings give Kestrel; where there is one, Kestrel listens to neither launch profiles nor <c>ASPNETCORE_URLS</c>.</summary>
/// <param name="Key">Its key below <c>Kestrel:Endpoints</c>.</param>
/// <param name="Scheme">Scheme of its URL.</param>
/// <param name="IsHttp2">Whether it speaks HTTP/2 only.</param>
internal sealed record KestrelEndpoint(string Key, string Scheme, bool IsHttp2)
{
    /// <summary>The environment variable that overrides its URL.</summary>
    public static string UrlVariable(string key) => $"Kestrel__Endpoints__{key}__Url";

    /// <summary>The endpoints of a project.</summary>
    /// <exception cref="DistributedApplicationException">A settings file cannot be read.</exception>
    public static IReadOnlyList<KestrelEndpoint> Read(string resourceName, string projectPath, string environment)
    {
        var folder = Path.GetDirectoryName(projectPath)!;
        if (!Directory.Exists(folder))
            return [];
        try
        {
            var kestrel = new ConfigurationBuilder().SetBasePath(folder)
                .AddJsonFile("appsettings.json", optional: true)
                .AddJsonFile($"appsettings.{environment}.json", optional: true)
                .Build().GetSection("Kestrel");
            var protocols = kestrel["EndpointDefaults:Protocols"];
            return [.. kestrel.GetSection("Endpoints").GetChildren()
                .Where(endpoint => endpoint["Url"] is not null)
                .Select(endpoint => new KestrelEndpoint(endpoint.Key, endpoint["Url"]!.Split("://")[0].ToLowerInvariant(), (endpoint["Protocols"] ?? protocols) == "Http2"))];
        }
        catch (InvalidDataException exception)
        {
            throw new DistributedApplicationException($"Project '{resourceName}': {exception.Message} {exception.InnerException?.Message}", exception);
        }
    }
}
