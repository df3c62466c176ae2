namespace Lanner.Hosting.Publishing.Tests;

/// <summary>What becomes of those who refer to something that is not published.</summary>
public sealed class LeftOutTests : IDisposable
{
    private readonly PublishedFolder _folder = new();

    [Fact]
    public async Task A_reference_to_a_project_that_is_left_out_names_both_the_variable_and_the_way_out()
    {
        var builder = Builder();
        var back = builder.AddProject("back", BuiltFiles.HostedWebProject).ExcludeFromManifest();
        builder.AddProject("web", BuiltFiles.HostedWebProject).WithReference(back);

        Assert.Equal(
            "'web' gets variable BACK_HTTP from 'back', which is left out of what is published (ExcludeFromManifest). Publish 'back' too, " +
            "or set the value only where it is not published: if (builder.ExecutionContext.IsRunMode).",
            await Shop.ErrorAsync(builder));
    }

    [Fact]
    public async Task So_do_references_to_databases_Redis_connection_strings_containers_and_arguments()
    {
        await AssertNamesAsync("variable ConnectionStrings__db from 'db'", builder => builder.AddPostgres("postgres").ExcludeFromManifest().AddDatabase("db"));
        await AssertNamesAsync("variable ConnectionStrings__cache from 'cache'", builder => builder.AddRedis("cache").ExcludeFromManifest());
        await AssertNamesAsync("variable ConnectionStrings__legacy from 'legacy'", builder => builder.AddConnectionString("legacy", ReferenceExpression.Create($"x")).ExcludeFromManifest());

        var builder = Builder();
        var container = builder.AddContainer("search", "search").WithHttpEndpoint(targetPort: 80).ExcludeFromManifest();
        builder.AddContainer("web", "nginx").WithArgs(ReferenceExpression.Create($"--at={container.GetEndpoint("http")}"));
        Assert.StartsWith("'web' gets an argument from 'search', which is left out", await Shop.ErrorAsync(builder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_is_left_out_is_not_written()
    {
        var builder = Builder();
        var key = builder.AddParameter("key", "secret-0123456789", secret: true).ExcludeFromManifest();
        builder.AddProject("web", BuiltFiles.HostedWebProject).WithEnvironment("KEY", key);

        Assert.Equal(
            "'web' gets variable KEY from 'key', which is left out of what is published (ExcludeFromManifest). Publish 'key' too, " +
            "or set the value only where it is not published: if (builder.ExecutionContext.IsRunMode).",
            await Shop.ErrorAsync(builder));
    }

    [Fact]
    public async Task A_wait_for_something_that_is_left_out_is_said_and_left_out_too()
    {
        var builder = Builder();
        var seed = builder.AddExecutable("seed", "sh", ".").ExcludeFromManifest();
        builder.AddProject("web", BuiltFiles.HostedWebProject).WaitForCompletion(seed);

        await Shop.PublishAsync(builder);

        Assert.DoesNotContain("depends_on", _folder.Read("compose.yaml"), StringComparison.Ordinal);
        Assert.Contains("- 'web' does not wait for 'seed', which is not published.\n", _folder.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_service_elsewhere_is_set_by_whoever_deploys()
    {
        var builder = Builder();
        var rates = builder.AddExternalService("rates", builder.AddParameter("rates-url"));
        builder.AddProject("web", BuiltFiles.HostedWebProject).WithReference(rates).WithEnvironment("URL", rates);

        await Shop.PublishAsync(builder);

        var environment = ComposeYaml.Environment(_folder.Read("compose.yaml"), "web", new Dictionary<string, string> { ["RATES_URL"] = "https://rates.example.com/" });
        Assert.Equal("https://rates.example.com/", environment["services__rates__default__0"]);
        Assert.Equal(("https://rates.example.com/", "https://rates.example.com/"), (environment["RATES"], environment["URL"]));
        Assert.Contains("\nRATES_URL=\n", _folder.Read(".env"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_IPv4_address_is_not_known_elsewhere()
    {
        var builder = Builder();
        var web = builder.AddProject("web", BuiltFiles.HostedWebProject);
        builder.AddContainer("proxy", "nginx").WithEnvironment("UPSTREAM", web.GetEndpoint("http").Property(EndpointProperty.IPV4Host));

        Assert.Equal(
            "'proxy' gets variable UPSTREAM from the IPv4 address of 'web', which is not known where it is published. Use EndpointProperty.Host.",
            await Shop.ErrorAsync(builder));
    }

    [Fact]
    public async Task Pages_for_people_stay_here_and_that_is_said()
    {
        var builder = Builder();
        builder.AddPostgres("postgres").WithPgAdmin().WithPgWeb();

        await Shop.PublishAsync(builder);

        Assert.DoesNotContain("pgadmin", _folder.Read("compose.yaml"), StringComparison.Ordinal);
        Assert.Contains("- 'pgadmin' is not published: it is a page for people of this machine.\n", _folder.Read("README.md"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task AssertNamesAsync<T>(string text, Func<IDistributedApplicationBuilder, IResourceBuilder<T>> add) where T : IResourceWithConnectionString
    {
        var builder = Builder();
        var source = add(builder);
        builder.AddProject("web", BuiltFiles.HostedWebProject).WithReference((IResourceBuilder<IResourceWithConnectionString>)source);

        Assert.StartsWith($"'web' gets {text}, which is left out of what is published", await Shop.ErrorAsync(builder), StringComparison.Ordinal);
    }

    private IDistributedApplicationBuilder Builder() => Shop.Builder(_folder, "compose");
}
