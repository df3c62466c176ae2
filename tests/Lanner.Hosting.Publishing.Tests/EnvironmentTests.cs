using k8s.Models;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>What a published service gets against what the local run gives it, variable by variable.</summary>
public sealed class EnvironmentTests
{
    private const string Password = "postgres0123456789";

    // For development, or for one machine: left out on purpose.
    private static readonly string[] OnlyLocal =
    [
        "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS", "DOTNET_LAUNCH_PROFILE", "DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", "LOGGING__CONSOLE__FORMATTERNAME",
        "OTEL_BLRP_SCHEDULE_DELAY", "OTEL_BSP_SCHEDULE_DELAY", "OTEL_METRIC_EXPORT_INTERVAL", "OTEL_METRICS_EXEMPLAR_FILTER", "OTEL_TRACES_SAMPLER",
        "OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION", "OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION",
    ];

    // In place of ASPNETCORE_URLS, and for proxies in front of the services.
    private static readonly string[] OnlyPublished = ["ASPNETCORE_FORWARDEDHEADERS_ENABLED", "HTTP_PORTS"];

    // Whoever deploys names the receiver; the local one is the dashboard.
    private static readonly string[] Telemetry = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_PROTOCOL"];

    private static readonly Dictionary<string, string> Values = new()
    {
        ["POSTGRES_PASSWORD"] = Password,
        ["PAYMENT_KEY"] = Shop.PaymentKey,
        ["SUPPORT"] = "support@example.com",
        ["LEGACY_CONNECTION_STRING"] = Shop.LegacyConnection,
    };

    [Theory]
    [InlineData("catalog")]
    [InlineData("orders")]
    public async Task Compose_gives_what_the_local_run_gives(string service)
    {
        using var folder = await PublishedFolder.OfShopAsync("compose");
        var published = ComposeYaml.Environment(folder.Read("compose.yaml"), service, Values);

        AssertSame(await LocalAsync(service), published, alsoOnlyLocal: ["OTEL_RESOURCE_ATTRIBUTES"], alsoOnlyPublished: []);
    }

    [Theory]
    [InlineData("catalog")]
    [InlineData("orders")]
    public async Task Kubernetes_gives_what_the_local_run_gives(string service)
    {
        using var folder = await PublishedFolder.OfShopAsync("kubernetes");
        var manifests = new KubernetesManifests(folder);
        var published = manifests.Environment(Assert.Single(manifests.Single<V1Deployment>(service).Spec.Template.Spec.Containers), Values);

        Assert.Equal("service.instance.id=the-pod", published["OTEL_RESOURCE_ATTRIBUTES"]);
        published["OTEL_RESOURCE_ATTRIBUTES"] = "service.instance.id=abcdefgh";
        AssertSame(await LocalAsync(service), published, alsoOnlyLocal: ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_HEADERS"], alsoOnlyPublished: ["POD_NAME"]);
    }

    [Fact]
    public async Task The_migration_step_gets_what_its_service_gets()
    {
        using var compose = await PublishedFolder.OfShopAsync("compose");
        using var kubernetes = await PublishedFolder.OfShopAsync("kubernetes");
        var manifests = new KubernetesManifests(kubernetes);
        var text = compose.Read("compose.yaml");

        Assert.Equal(ComposeYaml.Environment(text, "orders", Values), ComposeYaml.Environment(text, "orders-migrate", Values));
        Assert.Equal(
            manifests.Environment(manifests.Single<V1Deployment>("orders").Spec.Template.Spec.Containers[0], Values),
            manifests.Environment(manifests.Single<V1Job>("orders-migrate").Spec.Template.Spec.Containers[0], Values));
    }

    [Fact]
    public async Task Arguments_are_those_of_the_local_run()
    {
        using var compose = await PublishedFolder.OfShopAsync("compose");
        using var kubernetes = await PublishedFolder.OfShopAsync("kubernetes");

        string[] expected = ["--Shop:Title", "The shop: $1"];
        var service = ComposeYaml.Read(compose.Read("compose.yaml")).GetProperty("services").GetProperty("orders");
        Assert.Equal(expected, ComposeYaml.Words(service.GetProperty("command"), Values));
        Assert.Equal(
            ["--Shop:Title", "The shop: $$1"],
            new KubernetesManifests(kubernetes).Single<V1Deployment>("orders").Spec.Template.Spec.Containers[0].Args);
    }

    private static void AssertSame(
        Dictionary<string, string> local, SortedDictionary<string, string> published, string[] alsoOnlyLocal, string[] alsoOnlyPublished)
    {
        Assert.Equal([.. OnlyLocal.Concat(alsoOnlyLocal).Order(StringComparer.Ordinal)], local.Keys.Except(published.Keys).Order(StringComparer.Ordinal));
        Assert.Equal([.. OnlyPublished.Concat(alsoOnlyPublished).Order(StringComparer.Ordinal)], published.Keys.Except(local.Keys).Order(StringComparer.Ordinal));
        foreach (var (name, value) in published.Where(variable => local.ContainsKey(variable.Key) && !Telemetry.Contains(variable.Key)))
            Assert.Equal((name, Elsewhere(name, local[name])), (name, value));
    }

    /// <summary>A local value with the addresses of the published system, and with the answer to the question where it runs.</summary>
    private static string Elsewhere(string name, string value) => name switch
    {
        "Admin__Port" => "8081",
        "Shop__Publishes" => "yes",
        _ when name.EndsWith("DB_HOST", StringComparison.Ordinal) => value.Replace("localhost", "postgres", StringComparison.Ordinal),
        _ when name.EndsWith("DB_PORT", StringComparison.Ordinal) => value.Replace("5433", "5432", StringComparison.Ordinal),
        _ => value.Replace("localhost:6201", "catalog:8080", StringComparison.Ordinal)
            .Replace("localhost:6202", "catalog:8081", StringComparison.Ordinal)
            .Replace("localhost:5433", "postgres:5432", StringComparison.Ordinal)
            .Replace("Host=localhost;Port=5433", "Host=postgres;Port=5432", StringComparison.Ordinal),
    };

    private static async Task<Dictionary<string, string>> LocalAsync(string service)
    {
        await using var local = new LocalRun(Shop.Model("", "--environment=Development"), Password);
        return await local.EnvironmentAsync(service);
    }
}
