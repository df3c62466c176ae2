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
            var added = published.Keys.Except(local.Keys).Where(key => key is not "POD_NAME" && !key.StartsWith("OTEL_", StringComparison.Ordinal));
            Assert.Equal(onlyPublished, added.Order(StringComparer.Ordinal));
            foreach (var (key, value) in published.Where(entry => local.ContainsKey(entry.Key) && !entry.Key.StartsWith("OTEL_", StringComparison.Ordinal)))
                Assert.Equal((key, local[key]), (key, value));
            Assert.DoesNotContain(local.Keys.Except(published.Keys), key => !key.StartsWith("OTEL_", StringComparison.Ordinal) && !key.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
                && key is not ("DOTNET_LAUNCH_PROFILE" or "DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION" or "LOGGING__CONSOLE__FORMATTERNAME" or "FROM_PROFILE"));
        }
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
    private static async Task<(SortedDictionary<string, string> Local, SortedDictionary<string, string> Compose, SortedDictionary<string, string> Kubernetes)> ReadAsync(string name)
    {
        using var compose = await Kiosk.PublishAsync("compose");
        using var kubernetes = await Kiosk.PublishAsync("kubernetes");
        await using var local = new LocalRun(Kiosk.Add(Shop.Builder(), compose));
        var manifests = new KubernetesManifests(kubernetes);
        return (
            new SortedDictionary<string, string>((await local.EnvironmentAsync(name)).ToDictionary(entry => Elsewhere(entry.Key), entry => entry.Value), StringComparer.Ordinal),
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
