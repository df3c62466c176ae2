using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The system that these tests publish: two services, their databases, and a value of each kind.</summary>
internal static class Shop
{
    public const string PaymentKey = "pay-0123456789abcdef";
    public const string LegacyConnection = "Server=old.example.com;Password=legacy-0123456789";

    /// <summary>Its model; values from outside are configured as a developer would.</summary>
    /// <param name="databaseSuffix">Part of the databases' names, for tests that create them.</param>
    /// <param name="args">Command line of the app host.</param>
    public static IDistributedApplicationBuilder Model(string databaseSuffix, params string[] args)
    {
        var builder = Builder(args);
        builder.Configuration["Parameters:payment-key"] = PaymentKey;
        builder.Configuration["Parameters:support"] = "support@example.com";
        builder.Configuration["ConnectionStrings:legacy"] = LegacyConnection;

        var postgres = builder.AddPostgres("postgres").WithDataVolume("shop-data");
        var catalogDb = postgres.AddDatabase("catalogdb", "catalog" + databaseSuffix);
        var ordersDb = postgres.AddDatabase("ordersdb", "orders" + databaseSuffix);
        var paymentKey = builder.AddParameter("payment-key", secret: true);
        var currency = builder.AddParameter("currency", "EUR", publishValueAsDefault: true);
        var support = builder.AddParameter("support");
        var legacy = builder.AddConnectionString("legacy");

        var catalog = builder.AddProject("catalog", BuiltFiles.CatalogProject)
            .WithReplicas(2)
            .WithReference(catalogDb)
            .WaitFor(catalogDb)
            .WithHttpHealthCheck("/health/ready")
            .WithExternalHttpEndpoints()
            .WithHttpEndpoint(name: "inner");

        builder.AddProject("orders", BuiltFiles.OrdersProject)
            .WithHttpEndpoint(name: "admin", env: "Admin__Port")
            .WithReference(ordersDb)
            .WithReference(catalog)
            .WithReference(legacy)
            .WaitFor(ordersDb)
            .WaitFor(catalog)
            .WithHttpHealthCheck("/health/ready")
            .WithEnvironment("Payments__Key", paymentKey)
            .WithEnvironment("Payments__Url", $"https://pay.example.com/{currency}?key={paymentKey}")
            .WithEnvironment("Shop__Catalog", $"{catalog.GetEndpoint("http").Property(EndpointProperty.HostAndPort)}/items")
            .WithEnvironment("Shop__Currency", currency)
            .WithEnvironment("Shop__Price", "$5 or $(POD_NAME) or ${HOME}")
            .WithEnvironment("Shop__Support", support)
            .WithEnvironment(context => context.EnvironmentVariables["Shop__Publishes"] = context.ExecutionContext.IsPublishMode ? "yes" : "no")
            .WithArgs("--Shop:Title", "The shop: $1");
        return builder;
    }

    /// <summary>An empty model of an app host in this repository.</summary>
    public static IDistributedApplicationBuilder Builder(params string[] args) => DistributedApplication.CreateBuilder(new DistributedApplicationOptions
    {
        Args = args,
        ProjectDirectory = Path.Combine(BuiltFiles.RepositoryRoot, "src", "AppHost"),
    });

    /// <summary>Publishes the shop into a folder.</summary>
    public static async Task PublishAsync(string format, string folder, string databaseSuffix = "", params string[] options) =>
        Assert.Equal(0, await PublishAsync(Model(databaseSuffix, ["publish", "--format", format, "--output", folder, "--name", "shop", .. options])));

    /// <summary>Publishes a model.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> PublishAsync(IDistributedApplicationBuilder builder)
    {
        await using var application = builder.Build();
        return await application.Services.GetRequiredService<PublishRunner>().RunAsync(TestContext.Current.CancellationToken);
    }
}
