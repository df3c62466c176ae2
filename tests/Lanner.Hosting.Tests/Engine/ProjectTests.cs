namespace Lanner.Hosting.Tests.Engine;

/// <summary>What a project's own files say about how it runs.</summary>
public sealed class ProjectTests : RunningApplication
{
    [Fact]
    public async Task Endpoints_of_a_projects_appsettings_are_the_resources_and_each_replica_listens_on_ports_of_its_own()
    {
        var web = Builder.AddProject("web", await ProjectAsync(TwoEndpoints)).WithReplicas(2).WithHttpHealthCheck("/health", endpointName: "public");
        await StartHealthyAsync("web");

        Assert.Equal(["admin", "public"], Endpoints(web.Resource).Order());
        var replicas = new HashSet<string>();
        foreach (var endpoint in (string[])["admin", "public"])
        {
            // A connection stays with its replica.
            using var client = new HttpClient { BaseAddress = new Uri(web.GetEndpoint(endpoint).Url), DefaultRequestHeaders = { ConnectionClose = true } };
            for (var i = 0; i < 4; i++)
                replicas.Add(await client.GetStringAsync("/environment/Kestrel__Endpoints__Public__Url", Cancelled));
            Assert.Empty(await client.GetStringAsync("/environment/ASPNETCORE_URLS", Cancelled));
        }

        Assert.Equal(2, replicas.Count);
        Assert.DoesNotContain("http://localhost:1", replicas);
    }

    [Fact]
    public async Task A_single_endpoint_of_appsettings_is_named_by_its_scheme_and_can_be_left_out()
    {
        var project = await ProjectAsync("""{ "Kestrel": { "Endpoints": { "Grpc": { "Url": "http://*:1", "Protocols": "Http2" } } } }""");
        var endpoint = Assert.Single(Builder.AddProject("api", project).Resource.Annotations.OfType<EndpointAnnotation>());
        Assert.Equal(("http", "http2"), (endpoint.Name, endpoint.Transport));
        Assert.Empty(Endpoints(Builder.AddProject("other", project, options => options.ExcludeKestrelEndpoints = true).Resource));
    }

    [Fact]
    public async Task Appsettings_that_are_no_JSON_are_named()
    {
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(async () => Builder.AddProject("api", await ProjectAsync("{ nonsense")));
        Assert.Matches(@"^Project 'api': .*appsettings\.json", error.Message);
    }

    [Fact]
    public async Task Metadata_can_bring_launch_settings_whose_arguments_come_before_the_models()
    {
        await using var application = new HostedApplication();
        application.Builder.AddProject<OwnLaunchSettings>("web").WithArgs("--Healthy=true").WithHttpHealthCheck("/health");
        await application.StartAsync();
        await application.HealthyAsync("web");
        await application.SaysAsync("web", "FIRST is 1");
    }

    [Fact]
    public async Task A_project_that_must_not_be_built_says_how_to_build_it()
    {
        var missing = Path.Combine(Folder, "missing.dll");
        var project = await ProjectAsync("{}", missing);
        Builder.AddProject("web", project).WithAnnotation(new NeverBuilt(project));
        await StartAsync();
        var reason = await ReasonAsync("web", KnownResourceStates.FailedToStart);
        Assert.StartsWith($"it is not built: {missing} does not exist. Build it, then start it again, with: dotnet build {project} -c ", reason);
    }

    [Fact]
    public void A_file_based_app_is_refused_with_the_way_to_a_project()
    {
        var error = Assert.Throws<DistributedApplicationException>(() => Builder.AddProject<SingleFile>("hello"));
        Assert.Equal("'hello' is a file-based app; the local engine runs projects. Make one of it with: dotnet project convert /apps/hello.cs", error.Message);
    }

    private const string TwoEndpoints = """{ "Kestrel": { "Endpoints": { "Public": { "Url": "http://localhost:1" }, "Admin": { "Url": "http://127.0.0.1:2" } } } }""";

    private static IEnumerable<string> Endpoints(ProjectResource resource) => resource.Annotations.OfType<EndpointAnnotation>().Select(endpoint => endpoint.Name);

    /// <summary>A project in the test's folder that is built already: its output is the sample service.</summary>
    private async Task<string> ProjectAsync(string settings, string? target = null)
    {
        var project = Path.Combine(Folder, "Web.csproj");
        await File.WriteAllTextAsync(project, $"<Project><PropertyGroup><TargetPath>{target ?? BuiltFiles.HostedWeb}</TargetPath></PropertyGroup></Project>", Cancelled);
        await File.WriteAllTextAsync(Path.Combine(Folder, "appsettings.json"), settings, Cancelled);
        return project;
    }

    private sealed class OwnLaunchSettings : IProjectMetadata
    {
        public string ProjectPath => BuiltFiles.HostedWebProject;

        public LaunchSettings LaunchSettings { get; } = new()
        {
            Profiles =
            {
                ["tool"] = new LaunchProfile { CommandName = "IISExpress", ApplicationUrl = "http://localhost:1" },
                ["web"] = new LaunchProfile
                {
                    ApplicationUrl = "http://localhost:1",
                    CommandLineArgs = "--Says FIRST \"--Healthy=not yet\"",
                    EnvironmentVariables = { ["FIRST"] = "1" },
                },
            },
        };
    }

    private sealed class NeverBuilt(string projectPath) : IProjectMetadata
    {
        public string ProjectPath => projectPath;

        public bool SuppressBuild => true;
    }

    private sealed class SingleFile : IProjectMetadata
    {
        public string ProjectPath => "/apps/hello.cs";

        public bool IsFileBasedApp => true;
    }
}
