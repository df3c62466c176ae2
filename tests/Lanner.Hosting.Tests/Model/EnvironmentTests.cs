using Lanner.Hosting.Data;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting.Tests.Model;

/// <summary>The variables that a process gets, against the list in Aspire's format.</summary>
public sealed class EnvironmentTests
{
    private readonly IDistributedApplicationBuilder _builder = DistributedApplication.CreateBuilder();

    [Fact]
    public async Task A_project_gets_its_urls_its_launch_profile_and_its_identity()
    {
        var web = _builder.AddProject("web", BuiltFiles.HostedWebProject);
        var values = await ComposeAsync(web.Resource);
        Assert.Equal("http://localhost:7001", values["ASPNETCORE_URLS"]);
        Assert.Equal("Development", values["ASPNETCORE_ENVIRONMENT"]);
        Assert.Equal("yes", values["FROM_PROFILE"]);
        Assert.Equal("http", values["DOTNET_LAUNCH_PROFILE"]);
        Assert.Equal("web", values["OTEL_SERVICE_NAME"]);
        Assert.Equal("service.instance.id=abcdefgh", values["OTEL_RESOURCE_ATTRIBUTES"]);
    }

    [Fact]
    public async Task The_model_wins_over_the_launch_profile()
    {
        var web = _builder.AddProject("web", BuiltFiles.HostedWebProject).WithEnvironment("FROM_PROFILE", "no");
        Assert.Equal("no", (await ComposeAsync(web.Resource))["FROM_PROFILE"]);
    }

    [Fact]
    public async Task Without_a_receiver_there_is_no_exporter()
    {
        var web = _builder.AddProject("web", BuiltFiles.HostedWebProject);
        Assert.DoesNotContain(await ComposeAsync(web.Resource), variable => variable.Key.StartsWith("OTEL_EXPORTER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reference_to_a_database_gives_connection_string_and_properties()
    {
        var server = _builder.AddPostgres("postgres");
        server.Resource.SetAddress(PostgresAddress.Local(5433, "postgres", "p:w"));
        var web = _builder.AddExecutable("web", "sh", ".").WithReference(server.AddDatabase("shop-db", "shop"));
        var values = await ComposeAsync(web.Resource);
        Assert.Equal("Host=localhost;Port=5433;Username=postgres;Password=p:w;Database=shop", values["ConnectionStrings__shop-db"]);
        Assert.Equal("localhost", values["SHOP_DB_HOST"]);
        Assert.Equal("5433", values["SHOP_DB_PORT"]);
        Assert.Equal("postgres", values["SHOP_DB_USERNAME"]);
        Assert.Equal("p:w", values["SHOP_DB_PASSWORD"]);
        Assert.Equal("postgresql://postgres:p%3Aw@localhost:5433/shop", values["SHOP_DB_URI"]);
        Assert.Equal("jdbc:postgresql://localhost:5433/shop", values["SHOP_DB_JDBCCONNECTIONSTRING"]);
        Assert.Equal("shop", values["SHOP_DB_DATABASENAME"]);
    }

    [Fact]
    public async Task Where_SQLite_stands_in_there_is_a_file_and_no_host()
    {
        var server = _builder.AddPostgres("postgres");
        server.Resource.SetAddress(new SqliteAddress(Path.Combine("data", "app")));
        var web = _builder.AddExecutable("web", "sh", ".").WithReference(server.AddDatabase("shop"), connectionName: "main");
        var values = await ComposeAsync(web.Resource);
        Assert.Equal("Data Source=" + Path.Combine("data", "app", "shop.db"), values["ConnectionStrings__main"]);
        Assert.DoesNotContain("MAIN_HOST", values.Keys);
    }

    [Fact]
    public async Task A_reference_to_a_service_gives_each_endpoint_twice()
    {
        var catalog = _builder.AddProject("catalog-api", BuiltFiles.HostedWebProject).WithHttpEndpoint(name: "admin");
        Allocate(catalog.Resource);
        var web = _builder.AddExecutable("web", "sh", ".").WithReference(catalog);
        var values = await ComposeAsync(web.Resource);
        Assert.Equal("http://localhost:6201", values["services__catalog-api__http__0"]);
        Assert.Equal("http://localhost:6202", values["services__catalog-api__http__1"]);
        Assert.Equal("http://localhost:6201", values["CATALOG_API_HTTP"]);
        Assert.Equal("http://localhost:6202", values["CATALOG_API_ADMIN"]);
    }

    [Fact]
    public async Task Endpoints_parameters_and_expressions_are_resolved_when_the_process_starts()
    {
        var catalog = _builder.AddProject("catalog", BuiltFiles.HostedWebProject);
        Allocate(catalog.Resource);
        var key = _builder.AddParameter("key", "s3cret", secret: true);
        var web = _builder.AddExecutable("web", "sh", ".")
            .WithEnvironment("URL", catalog.GetEndpoint("http"))
            .WithEnvironment("PORT", $"{catalog.GetEndpoint("http").Property(EndpointProperty.Port)}")
            .WithEnvironment("ITEMS", $"{catalog.GetEndpoint("http")}/items?key={key}")
            .WithEnvironment("KEY", key)
            .WithEnvironment("LATE", () => "made")
            .WithEnvironment(context => context.EnvironmentVariables["SELF"] = context.Resource.Name)
            .WithReference("outside", new Uri("https://example.org/api/"));
        var values = await ComposeAsync(web.Resource);
        Assert.Equal("http://localhost:6201", values["URL"]);
        Assert.Equal("6201", values["PORT"]);
        Assert.Equal("http://localhost:6201/items?key=s3cret", values["ITEMS"]);
        Assert.Equal("s3cret", values["KEY"]);
        Assert.Equal("made", values["LATE"]);
        Assert.Equal("web", values["SELF"]);
        Assert.Equal("https://example.org/api/", values["services__outside__default__0"]);
    }

    [Fact]
    public async Task A_missing_connection_string_is_an_error_that_names_the_key_to_set()
    {
        var strict = _builder.AddExecutable("strict", "sh", ".").WithReference(_builder.AddConnectionString("legacy"));
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(() => ComposeAsync(strict.Resource));
        Assert.Contains("ConnectionStrings__legacy", error.Message);
    }

    [Fact]
    public async Task A_missing_connection_string_is_left_out_where_it_is_optional()
    {
        var lenient = _builder.AddExecutable("lenient", "sh", ".").WithReference(_builder.AddConnectionString("legacy"), optional: true);
        Assert.DoesNotContain("ConnectionStrings__legacy", (await ComposeAsync(lenient.Resource)).Keys);
    }

    [Fact]
    public async Task A_parameter_without_a_value_names_the_key_to_set()
    {
        var web = _builder.AddExecutable("web", "sh", ".").WithEnvironment("KEY", _builder.AddParameter("key"));
        var error = await Assert.ThrowsAsync<MissingParameterValueException>(() => ComposeAsync(web.Resource));
        Assert.Contains("Parameters__key", error.Message);
    }

    [Fact]
    public async Task A_service_elsewhere_is_told_by_name_and_by_scheme()
    {
        var rates = _builder.AddExternalService("rates-api", "https://rates.example.org");
        var web = _builder.AddExecutable("web", "sh", ".").WithReference(rates).WithEnvironment("RATES", rates);
        var values = await ComposeAsync(web.Resource);
        Assert.Equal("https://rates.example.org/", values["services__rates-api__https__0"]);
        Assert.Equal("https://rates.example.org/", values["RATES_API"]);
        Assert.Equal("https://rates.example.org/", values["RATES"]);
    }

    [Theory]
    [InlineData(ReferenceEnvironmentInjectionFlags.None, "")]
    [InlineData(ReferenceEnvironmentInjectionFlags.ConnectionString, "ConnectionStrings__shop")]
    [InlineData(ReferenceEnvironmentInjectionFlags.ConnectionProperties, "SHOP_DATABASENAME SHOP_EXTRA SHOP_HOST SHOP_JDBCCONNECTIONSTRING SHOP_PASSWORD SHOP_PORT SHOP_URI SHOP_USERNAME")]
    [InlineData(ReferenceEnvironmentInjectionFlags.ServiceDiscovery, "services__catalog__http__0")]
    [InlineData(ReferenceEnvironmentInjectionFlags.Endpoints, "CATALOG_HTTP")]
    public async Task Only_the_chosen_variables_of_references_are_set(ReferenceEnvironmentInjectionFlags flags, string expected)
    {
        var catalog = _builder.AddProject("catalog", BuiltFiles.HostedWebProject);
        Allocate(catalog.Resource);
        var server = _builder.AddPostgres("postgres");
        server.Resource.SetAddress(PostgresAddress.Local(5433, "postgres", "pw"));
        var shop = server.AddDatabase("shop").WithConnectionProperty("Extra", "more");
        var web = _builder.AddExecutable("web", "sh", ".").WithReferenceEnvironment(flags).WithReference(catalog).WithReference(shop);
        var names = (await ComposeAsync(web.Resource)).Keys.Where(name => !name.StartsWith("OTEL_", StringComparison.Ordinal));
        Assert.Equal(expected, string.Join(' ', names.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_project_is_told_to_listen_only_on_the_chosen_endpoints()
    {
        var web = _builder.AddProject("web", BuiltFiles.HostedWebProject).WithHttpEndpoint(name: "hidden").WithEndpointsInEnvironment(endpoint => endpoint.Name != "hidden");
        Assert.Equal("http://localhost:7001", (await ComposeAsync(web.Resource))["ASPNETCORE_URLS"]);
    }

    [Fact]
    public async Task Inside_a_container_this_machine_is_not_called_localhost()
    {
        var catalog = _builder.AddProject("catalog", BuiltFiles.HostedWebProject);
        Allocate(catalog.Resource);
        var box = _builder.AddContainer("box", "nginx").WithEnvironment("CATALOG", catalog.GetEndpoint("http")).WithEnvironment("OWN", "localhost");
        var values = await ComposeAsync(box.Resource);
        Assert.Equal("http://host.docker.internal:6201", values["CATALOG"]);
        Assert.Equal("localhost", values["OWN"]);
    }

    private static void Allocate(ProjectResource resource)
    {
        var port = 6200;
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
            endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "localhost", ++port);
    }

    private async Task<Dictionary<string, string>> ComposeAsync(IResource resource)
    {
        await using var application = _builder.Build();
        var port = 7000;
        var targets = resource.Annotations.OfType<EndpointAnnotation>().ToDictionary(endpoint => endpoint, _ => ++port);
        return await application.Services.GetRequiredService<EnvironmentComposer>().ComposeAsync(resource, "abcdefgh", targets, TestContext.Current.CancellationToken);
    }
}
