using k8s.Models;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>What a published service gets against what the local run gives it, variable by variable.</summary>
public sealed class EnvironmentTests
{
    // For development, or for one machine: left out on purpose.
    private static readonly string[] OnlyLocal =
    [
        "ASPNETCORE_ENVIRONMENT",
        "ASPNETCORE_URLS",
        "DOTNET_LAUNCH_PROFILE",
        "DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION",
        "LOGGING__CONSOLE__FORMATTERNAME",
    ];

    // In place of ASPNETCORE_URLS, and for proxies in front of the services.
    private static readonly string[] OnlyPublished = ["ASPNETCORE_FORWARDEDHEADERS_ENABLED", "HTTP_PORTS"];

    private static readonly Dictionary<string, string> Values = new()
    {
        ["POSTGRES_PASSWORD"] = Shop.DatabasePassword,
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

        await AssertSameAsync(service, ComposeYaml.Environment(folder.Read("compose.yaml"), service, Values));
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
        Assert.True(published.Remove("POD_NAME"));
        await AssertSameAsync(service, published);
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

    private static async Task AssertSameAsync(string service, SortedDictionary<string, string> published)
    {
        await using var local = new LocalRun(Shop.Add(Shop.Builder("--environment=Production")));
        var expected = await local.EnvironmentAsync(service);

        if (service == "orders")
            Assert.Equal(("no", "yes"), (expected["Shop__Publishes"], published["Shop__Publishes"]));
        Assert.Equal(OnlyLocal, expected.Keys.Except(published.Keys).Where(IsTheSame).Order(StringComparer.Ordinal));
        Assert.Equal(OnlyPublished, published.Keys.Except(expected.Keys).Where(IsTheSame).Order(StringComparer.Ordinal));
        foreach (var name in published.Keys.Intersect(expected.Keys).Where(IsTheSame))
            Assert.Equal((name, expected[name]), (name, published[name]));

        // The local run's receiver is the dashboard; whoever deploys names another. Shop__Publishes says where the service runs.
        static bool IsTheSame(string name) => name is not "Shop__Publishes" && !name.StartsWith("OTEL_", StringComparison.Ordinal);
    }
}
