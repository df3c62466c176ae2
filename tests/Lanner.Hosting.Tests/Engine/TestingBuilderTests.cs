using System.Reflection;
using Aspire.Hosting.Testing;

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

    private static Task<IDistributedApplicationTestingBuilder> CreateAsync() =>
        DistributedApplicationTestingBuilder.CreateAsync(Assembly.LoadFrom(BuiltFiles.SmallHost).GetType("Projects.SmallHost")!, ["--AppHost:Postgres=sqlite"], Cancelled);
}
