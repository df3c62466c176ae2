using System.Reflection;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.Hosting;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>An app host that runs inside a test.</summary>
public sealed class TestingBuilderTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [LinuxFact]
    public async Task An_app_host_runs_as_the_test_has_changed_it_and_leaves_nothing()
    {
        string data;
        int worker;
        await using (var builder = await CreateAsync())
        {
            data = builder.Configuration["AppHost:DataPath"]!;
            builder.Resources.Remove(builder.Resources.Single(resource => resource.Name == "front"));
            builder.AddExecutable("worker", "sleep", "/", "60");
            await using var app = await builder.BuildAsync(Cancelled);
            await app.StartAsync(Cancelled);
            await app.ResourceNotifications.WaitForResourceHealthyAsync("back", Cancelled);
            await app.ResourceNotifications.WaitForResourceHealthyAsync("worker", Cancelled);

            using var client = app.CreateHttpClient("back");
            Assert.Equal(await app.GetConnectionStringAsync("shopdb", Cancelled), await client.GetStringAsync("/environment/ConnectionStrings__shopdb", Cancelled));
            Assert.StartsWith($"Data Source={data}", await app.GetConnectionStringAsync("shopdb", Cancelled));
            Assert.Equal(app.GetEndpoint("back"), app.GetEndpoint("back", "http"));
            Assert.Contains("There are: postgres, shopdb, back, worker", Assert.Throws<ArgumentException>(() => app.GetEndpoint("front")).Message);
            worker = (int)app.ResourceNotifications.Parts("worker")[0].Snapshot.Properties.Single(property => property.Name == "executable.pid").Value!;
        }

        Assert.False(Directory.Exists(data));
        Assert.False(Directory.Exists($"/proc/{worker}"));
    }

    [LinuxFact]
    public async Task A_builder_that_is_never_built_ends_its_entry_point()
    {
        var builder = await CreateAsync();
        await builder.DisposeAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => builder.BuildAsync(Cancelled));
    }

    [Fact]
    public async Task A_program_that_is_no_app_host_is_named()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => DistributedApplicationTestingBuilder.CreateAsync<DistributedApplication>(Cancelled));
        Assert.Equal("Lanner.Hosting has no entry point: it is no app host.", error.Message);
    }

    [Fact]
    public async Task An_empty_model_can_be_described_by_the_test_and_gets_free_ports()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        var web = builder.AddProject("web", BuiltFiles.HostedWebProject).WithEndpoint("http", endpoint => endpoint.Port = 1).WithHttpHealthCheck("/health");
        await using var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("web", Cancelled);
        Assert.NotEqual(1, web.GetEndpoint("http").Port);
    }

    [LinuxFact]
    public async Task A_factory_is_asked_at_each_step_and_its_application_leaves_nothing()
    {
        var factory = new SmallHostFactory();
        Assert.Contains("StartAsync", Assert.Throws<InvalidOperationException>(() => factory.CreateHttpClient("back")).Message);
        await using (factory)
        {
            await factory.StartAsync(Cancelled);
            await factory.Application!.ResourceNotifications.WaitForResourceHealthyAsync("back", Cancelled);
            using var client = factory.CreateHttpClient("back");
            Assert.Equal(await factory.GetConnectionString("shopdb"), await client.GetStringAsync("/environment/ConnectionStrings__shopdb", Cancelled));
            Assert.Equal(client.BaseAddress, factory.GetEndpoint("back", "http"));
        }

        Assert.Equal(["creating", "created with 0", "building 4", "built"], factory.Steps);
        Assert.False(Directory.Exists(factory.DataFolder));
    }

    private static Task<IDistributedApplicationTestingBuilder> CreateAsync() => DistributedApplicationTestingBuilder.CreateAsync(SmallHost, ["--AppHost:Postgres=sqlite"], Cancelled);

    private static Type SmallHost => Assembly.LoadFrom(BuiltFiles.SmallHost).GetType("Projects.SmallHost")!;

    private sealed class SmallHostFactory() : DistributedApplicationFactory(SmallHost, ["--AppHost:Postgres=sqlite"])
    {
        public List<string> Steps { get; } = [];

        public DistributedApplication? Application { get; private set; }

        public string? DataFolder { get; private set; }

        protected override void OnBuilderCreating(DistributedApplicationOptions applicationOptions, HostApplicationBuilderSettings hostOptions) => Steps.Add("creating");

        protected override void OnBuilderCreated(DistributedApplicationBuilder applicationBuilder) => Steps.Add($"created with {applicationBuilder.Resources.Count}");

        protected override void OnBuilding(DistributedApplicationBuilder applicationBuilder)
        {
            Steps.Add($"building {applicationBuilder.Resources.Count}");
            DataFolder = applicationBuilder.Configuration["AppHost:DataPath"];
            applicationBuilder.Resources.Remove(applicationBuilder.Resources.Single(resource => resource.Name == "front"));
        }

        protected override void OnBuilt(DistributedApplication application)
        {
            Steps.Add("built");
            Application = application;
        }
    }
}
