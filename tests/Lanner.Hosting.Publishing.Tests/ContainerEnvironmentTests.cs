using Variables = System.Collections.Generic.SortedDictionary<string, string>;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>What published containers and their clients get against what the local run gives them, variable by variable.</summary>
public sealed class ContainerEnvironmentTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["POSTGRES_PASSWORD"] = Kiosk.DatabasePassword,
        ["CACHE_PASSWORD"] = Kiosk.CachePassword,
        ["TOKEN"] = Kiosk.Token,
        ["RATES_URL"] = "https://rates.example.com/",
    };

    private static readonly string[] ForDevelopment =
    [
        "ASPNETCORE_ENVIRONMENT",
        "ASPNETCORE_URLS",
        "DOTNET_LAUNCH_PROFILE",
        "DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION",
        "FROM_PROFILE",
        "LOGGING__CONSOLE__FORMATTERNAME",
    ];

    [Theory]
    [InlineData("cache")]
    [InlineData("search")]
    [InlineData("seed")]
    [InlineData("worker")]
    [InlineData("proxy")]
    public async Task A_container_gets_what_the_local_run_gives_it(string name)
    {
        var (local, compose, kubernetes) = await ReadAsync(name);

        Assert.Equal(local, compose);
        Assert.Equal(local, kubernetes);
    }

    [Theory]
    [InlineData("web", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "HTTP_PORTS")]
    [InlineData("back", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "HTTP_PORTS")]
    [InlineData("page")]
    public async Task A_program_gets_what_the_local_run_gives_it_but_for_what_is_for_development(string name, params string[] onlyPublished)
    {
        var (local, compose, kubernetes) = await ReadAsync(name);

        foreach (var published in new[] { compose, kubernetes })
        {
            Assert.Equal(onlyPublished, published.Keys.Except(local.Keys).Where(IsTheSame).Order(StringComparer.Ordinal));
            foreach (var key in published.Keys.Intersect(local.Keys).Where(IsTheSame))
                Assert.Equal((key, local[key]), (key, published[key]));
            Assert.Empty(local.Keys.Except(published.Keys).Where(IsTheSame).Except(ForDevelopment));
        }

        static bool IsTheSame(string key) => key is not "POD_NAME" && !key.StartsWith("OTEL_", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_of_Redis_get_its_address_password_and_parts()
    {
        var (_, compose, _) = await ReadAsync("web");

        Assert.Equal("cache:6379,password=cache0123456789", compose["ConnectionStrings__cache"]);
        Assert.Equal("redis://:cache0123456789@cache:6379", compose["CACHE_URI"]);
        Assert.Equal(("cache", "6379", "cache0123456789"), (compose["CACHE_HOST"], compose["CACHE_PORT"], compose["CACHE_PASSWORD"]));
        Assert.Equal("7700", compose["Search__Port"]);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("proxy")]
    public async Task Arguments_of_a_container_are_those_of_the_local_run(string name)
    {
        using var compose = await Kiosk.PublishAsync("compose");
        using var kubernetes = await Kiosk.PublishAsync("kubernetes");
        await using var local = new LocalRun(Kiosk.Add(Shop.Builder(), compose));
        var expected = await local.ArgumentsAsync(name);

        var service = ComposeYaml.Read(compose.Read("compose.yaml")).GetProperty("services").GetProperty(name);
        Assert.Equal(expected, service.TryGetProperty("command", out var command) ? ComposeYaml.Words(command, Values) : []);
        var manifests = new KubernetesManifests(kubernetes);
        Assert.Equal(expected, manifests.Arguments(manifests.Container(name), Values));
    }

    [Fact]
    public async Task A_project_that_is_published_by_a_Dockerfile_gets_the_arguments_of_that_only()
    {
        using var compose = await Kiosk.PublishAsync("compose");
        var services = ComposeYaml.Read(compose.Read("compose.yaml")).GetProperty("services");

        Assert.Equal(["--there"], ComposeYaml.Words(services.GetProperty("back").GetProperty("command"), Values));
        Assert.False(services.GetProperty("page").TryGetProperty("command", out _));
    }

    /// <summary>The local variables, and those that are published.</summary>
    private static async Task<(Variables Local, Variables Compose, Variables Kubernetes)> ReadAsync(string name)
    {
        using var compose = await Kiosk.PublishAsync("compose");
        using var kubernetes = await Kiosk.PublishAsync("kubernetes");
        await using var local = new LocalRun(Kiosk.Add(Shop.Builder(), compose));
        var manifests = new KubernetesManifests(kubernetes);
        var environment = (await local.EnvironmentAsync(name)).ToDictionary(entry => Elsewhere(entry.Key), entry => entry.Value);
        return (
            new Variables(environment, StringComparer.Ordinal),
            ComposeYaml.Environment(compose.Read("compose.yaml"), name, Values),
            manifests.Environment(manifests.Container(name), Values));
    }

    /// <summary>Aspire takes the scheme of a URL into variables' names where it knows the URL.</summary>
    private static string Elsewhere(string key) => key switch
    {
        "services__rates__https__0" => "services__rates__default__0",
        "RATES_HTTPS" => "RATES",
        _ => key,
    };
}
