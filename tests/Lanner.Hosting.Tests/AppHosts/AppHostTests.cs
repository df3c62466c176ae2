using System.Collections.Concurrent;
using Lanner.Hosting.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting.Tests.AppHosts;

/// <summary>App hosts as people write them for real Aspire: each compiles unchanged, and runs where that needs nothing but this machine.</summary>
public sealed class AppHostTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string[] Arguments => [$"--AppHost:DataPath={_folder.Path}", "--AppHost:Dashboard=false", "--AppHost:Postgres=sqlite"];

    [Fact]
    public void A_shop_with_front_end_API_database_cache_and_pages_is_described()
    {
        var builder = ShopAppHost.Describe<HostedWeb, HostedWeb>(Arguments);
        using var app = builder.Build();
        Assert.Equal(["cache", "postgres", "pgadmin", "catalogdb", "api", "web"], builder.Resources.Select(resource => resource.Name));
    }

    [LinuxFact]
    public async Task A_front_end_of_another_language_is_told_its_port_and_where_the_API_listens()
    {
        var builder = NodeAppHost.Describe<HostedWeb>(Arguments, "sh", _folder.Path, "-c", "echo $PORT $VITE_API_URL $API_HOST $WEATHER_API_HTTP > told.txt; exec sleep 60");
        await RunAsync(builder, async app =>
        {
            await HealthyAsync(app, "front-end");
            var told = Path.Combine(_folder.Path, "told.txt");
            await Poll.UntilAsync(() => File.Exists(told) && File.ReadAllText(told).EndsWith('\n'), () => "nothing was told");
            Assert.Matches(@"^\d+ (http://(localhost:\d+)) \2 \1\n$", await File.ReadAllTextAsync(told, Cancelled));
        });
    }

    [LinuxFact]
    public async Task A_worker_starts_after_the_migration_and_a_job_waits_to_be_asked() => await RunAsync(MigrationAppHost.Describe(Arguments, _folder.Path), async app =>
    {
        await HealthyAsync(app, "worker");
        Assert.Equal(KnownResourceStates.Finished, app.ResourceNotifications.Parts("migrations")[0].Snapshot.State!.Text);
        Assert.Equal(KnownResourceStates.NotStarted, app.ResourceNotifications.Parts("reset")[0].Snapshot.State!.Text);
    });

    [LinuxFact]
    public async Task Hooks_are_called_in_the_order_of_a_resources_life()
    {
        var notes = new ConcurrentQueue<string>();
        await RunAsync(EventsAppHost.Describe(Arguments, _folder.Path, notes.Enqueue), async app =>
        {
            await HealthyAsync(app, "worker");
            await Poll.UntilAsync(() => notes.Contains("ready worker"), () => string.Join(", ", notes));
            await app.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.StopCommand, Cancelled);
            await Poll.UntilAsync(() => notes.Any(note => note.StartsWith("stopped worker", StringComparison.Ordinal)), () => string.Join(", ", notes));
        });
        Assert.Equal(
            ["before start of 1 in Production", "initialize worker worker", "endpoints worker", "before start worker", "ready worker"], notes.Take(5));
    }

    [LinuxFact]
    public async Task A_resource_class_of_ones_own_gives_its_connection_string() => await RunAsync(MailAppHost.Describe(Arguments, _folder.Path), async app =>
    {
        await HealthyAsync(app, "newsletter");
        var worker = (IResourceWithEnvironment)Resource(app, "newsletter");
        var values = await worker.GetEnvironmentVariableValuesAsync();
        Assert.Matches(@"^Endpoint=smtp://localhost:\d+;Username=mail-dev;Password=[A-Za-z0-9]{22,}$", values["ConnectionStrings__mail"]);
        Assert.Single(Resource(app, "mail").Annotations.OfType<MailAppHost.MailCatcherAnnotation>());
    });

    [LinuxFact]
    public async Task Connection_strings_come_from_configuration_and_expressions() => await RunAsync(ConnectionsAppHost.Describe(Arguments, _folder.Path), async app =>
    {
        await HealthyAsync(app, "worker");
        var worker = (IResourceWithEnvironment)Resource(app, "worker");
        var values = await worker.GetEnvironmentVariableValuesAsync();
        Assert.Equal("Endpoint=https://eu.example.org;Key=k-1", values["ConnectionStrings__search"]);
        Assert.Equal(values["ConnectionStrings__search"], values["SEARCH"]);
        Assert.Equal("amqp://eu/orders", values["ConnectionStrings__queue"]);
        Assert.Equal("Server=legacy", values["ConnectionStrings__store"]);
        Assert.Equal(("hello eu", "k-1", "worker"), (values["GREETING"], values["KEY"], values["STARTED_BY"]));
        var published = await worker.GetEnvironmentVariableValuesAsync(DistributedApplicationOperation.Publish);
        Assert.Equal("hello {region.value}", published["GREETING"]);
        Assert.DoesNotContain("STARTED_BY", published.Keys);
    });

    [LinuxFact]
    public async Task Services_elsewhere_a_generated_key_and_health_by_key_work_together() => await RunAsync(RatesAppHost.Describe(Arguments, _folder.Path), async app =>
    {
        await HealthyAsync(app, "exchange");
        var values = await ((IResourceWithEnvironment)Resource(app, "exchange")).GetEnvironmentVariableValuesAsync();
        Assert.Equal(("https://rates.example.org/", "https://maps.example.org/"), (values["services__rates__https__0"], values["services__maps__https__0"]));
        Assert.Equal(("https://feed.example.org/v1/", "https://rates.example.org/"), (values["services__feed__default__0"], values["RATES"]));
        Assert.Matches("^[A-Za-z0-9]{32,}$", values["SIGNING_KEY"]);
    });

    [Fact]
    public async Task What_is_experimental_is_accepted_and_works()
    {
        var settings = "";
        await RunAsync(ExperimentalAppHost.Describe<HostedWeb>(Arguments), async app =>
        {
            await HealthyAsync(app, "api");
            var api = (IResourceWithEnvironment)Resource(app, "api");
            var values = await api.GetEnvironmentVariableValuesAsync();
            settings = values["SETTINGS"];
            Assert.Equal(("{}", "s-1", "yes"), (await File.ReadAllTextAsync(settings, Cancelled), values["SEED"], values["FROM_PROFILE"]));
        });
        Assert.False(File.Exists(settings));
    }

    [Theory]
    [InlineData("compose")]
    [InlineData("kubernetes")]
    public void An_app_host_that_publishes_knows_for_what(string format)
    {
        var builder = MailAppHost.Describe(["publish", "--format", format], _folder.Path);
        Assert.Equal((true, format), (builder.ExecutionContext.IsPublishMode, builder.ExecutionContext.PublisherName));
        Assert.Throws<InvalidOperationException>(() => builder.ExecutionContext.ServiceProvider);
        using var app = builder.Build();
        Assert.NotNull(builder.ExecutionContext.ServiceProvider.GetService<PublishRunner>());
    }

    public void Dispose() => _folder.Dispose();

    private static async Task RunAsync(IDistributedApplicationBuilder builder, Func<DistributedApplication, Task> use)
    {
        await using var app = builder.Build();
        await app.StartAsync(Cancelled);
        await use(app);
    }

    private static Task<ResourceEvent> HealthyAsync(DistributedApplication app, string resource) =>
        app.ResourceNotifications.WaitForResourceHealthyAsync(resource, Cancelled).WaitAsync(Poll.Limit, Cancelled);

    private static IResource Resource(DistributedApplication app, string name) => app.Services.GetRequiredService<IResourceCollection>().Single(resource => resource.Name == name);

    private sealed class HostedWeb : IProjectMetadata
    {
        public string ProjectPath => BuiltFiles.HostedWebProject;
    }
}
