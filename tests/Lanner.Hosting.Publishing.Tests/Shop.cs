using Aspire.Hosting.Pipelines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The system that these tests publish: two services, their databases, and a value of each kind.</summary>
internal static class Shop
{
    public const string PaymentKey = "pay-0123456789abcdef";
    public const string DatabasePassword = "postgres0123456789";
    public const string LegacyConnection = "Server=old.example.com;Password=legacy-0123456789";

    /// <summary>Its model, to be published; values from outside are configured as a developer would.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="format">As what.</param>
    /// <param name="settings">Settings on the command line.</param>
    public static IDistributedApplicationBuilder Model(PublishedFolder folder, string format, params string[] settings) =>
        Add(Builder(folder, format, ["--Publish:Name", "shop", .. settings]));

    /// <summary>Adds the system to an app host.</summary>
    /// <param name="builder">The app host.</param>
    /// <param name="databaseSuffix">Part of the databases' names, for tests that create them.</param>
    public static IDistributedApplicationBuilder Add(IDistributedApplicationBuilder builder, string databaseSuffix = "")
    {
        builder.Configuration["Parameters:payment-key"] = PaymentKey;
        builder.Configuration["Parameters:postgres-password"] = DatabasePassword;
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
            .WithEnvironment(context =>
                context.EnvironmentVariables["Shop__Publishes"] = context.ExecutionContext.IsPublishMode ? "yes" : "no")
            .WithArgs("--Shop:Title", "The shop: $1");
        return builder;
    }

    /// <summary>An empty model of an app host in this repository, to be published.</summary>
    public static IDistributedApplicationBuilder Builder(PublishedFolder folder, string format, params string[] settings)
    {
        folder.Format = format;
        string[] args = ["--operation", "publish", "--step", $"publish-{format}", "--output-path", folder.Output, .. settings];
        return Builder(args).AddComposeFiles().AddKubernetesManifests();
    }

    /// <summary>An empty model of an app host in this repository.</summary>
    public static IDistributedApplicationBuilder Builder(params string[] args)
    {
        var appHost = Path.Combine(BuiltFiles.RepositoryRoot, "src", "AppHost");
        var options = new DistributedApplicationOptions { Args = args, ProjectDirectory = appHost, DisableDashboard = true };
        return DistributedApplication.CreateBuilder(options);
    }

    /// <summary>Publishes a model by the step that its command line names.</summary>
    public static async Task PublishAsync(IDistributedApplicationBuilder builder)
    {
        await using var application = builder.Build();
        var services = application.Services;
        var context = new PipelineContext(
            services.GetRequiredService<DistributedApplicationModel>(),
            builder.ExecutionContext,
            services,
            NullLogger.Instance,
            TestContext.Current.CancellationToken);
        await services.GetRequiredService<IDistributedApplicationPipeline>().ExecuteAsync(context);
    }

    /// <summary>Why a model is not published.</summary>
    public static async Task<string> ErrorAsync(IDistributedApplicationBuilder builder) =>
        (await Assert.ThrowsAsync<DistributedApplicationException>(() => PublishAsync(builder))).Message;
}
