namespace Lanner.Hosting.Tests.AppHosts;

/// <summary>A front end of another language beside a .NET API: <c>npm run dev</c>, as people write it.</summary>
internal static class NodeAppHost
{
    public static IDistributedApplicationBuilder Describe<TApi>(string[] args, string npm, string folder, params string[] script) where TApi : IProjectMetadata, new()
    {
        var builder = DistributedApplication.CreateBuilder(args);

        var api = builder.AddProject<TApi>("weather-api").WithExternalHttpEndpoints().WithHttpHealthCheck("/health");

        var frontEnd = builder.AddExecutable("front-end", npm, folder, script)
            .WithReference(api)
            .WaitFor(api)
            .WithHttpEndpoint(env: "PORT")
            .WithExternalHttpEndpoints()
            .WithEnvironment("BROWSER", "none")
            .WithEnvironment("VITE_API_URL", api.GetEndpoint("http"))
            .WithEnvironment("API_HOST", api.GetEndpoint("http").Property(EndpointProperty.HostAndPort))
            .WithIconName("Globe")
            .ExcludeFromMcp();

        // Cross-origin calls need the other direction, too.
        api.WithEnvironment("Cors__Origin", frontEnd.GetEndpoint("http"));

        return builder;
    }
}
