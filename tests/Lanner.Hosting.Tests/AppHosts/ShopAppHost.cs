namespace Lanner.Hosting.Tests.AppHosts;

/// <summary>A web front end and an API on PostgreSQL, with a cache and pages to look into the data.</summary>
internal static class ShopAppHost
{
    public static IDistributedApplicationBuilder Describe<TApi, TWeb>(string[] args)
        where TApi : IProjectMetadata, new()
        where TWeb : IProjectMetadata, new()
    {
        var builder = DistributedApplication.CreateBuilder(args);

        var cache = builder.AddRedis("cache").WithDataVolume();
        cache.WithCommand(
            "clear-cache",
            "Clear cache",
            context => Task.FromResult(context.CancellationToken.IsCancellationRequested ? CommandResults.Canceled() : CommandResults.Success()),
            new CommandOptions
            {
                ConfirmationMessage = "Sure?",
                IconName = "AnimalRabbitOff",
                IconVariant = IconVariant.Filled,
                UpdateState = context => context.ResourceSnapshot.State?.Text == KnownResourceStates.Running ? ResourceCommandState.Enabled : ResourceCommandState.Disabled,
            });

        var postgres = builder.AddPostgres("postgres")
            .WithDataVolume()
            .WithPgAdmin(page => page.WithHostPort(null).WithExplicitStart())
            .WithLifetime(ContainerLifetime.Persistent);
        var catalogDb = postgres.AddDatabase("catalogdb", "catalog");

        var api = builder.AddProject<TApi>("api", launchProfileName: "http")
            .WithReference(catalogDb).WaitFor(catalogDb)
            .WithReference(cache, connectionName: "redis", optional: true)
            .WithEnvironment("Feature__Rates", "true")
            .WithHttpHealthCheck("/health");

        builder.AddProject<TWeb>("web")
            .WithExternalHttpEndpoints()
            .WithReference(api).WaitFor(api)
            .WithUrlForEndpoint("http", url => url.DisplayText = "Shop")
            .WithReplicas(2);

        return builder;
    }
}
