namespace Lanner.Hosting.Publishing.Tests;

/// <summary>Images that Dockerfiles make.</summary>
public sealed class DockerfileTests : IDisposable
{
    private readonly PublishedFolder _folder = new();

    [Fact]
    public async Task Compose_builds_what_the_readme_builds()
    {
        using var folder = await Kiosk.PublishAsync("compose");
        var worker = ComposeYaml.Read(folder.Read("compose.yaml")).GetProperty("services").GetProperty("worker");

        Assert.Equal("${WORKER_IMAGE:-worker:latest}", worker.GetProperty("image").GetString());
        var build = worker.GetProperty("build");
        Assert.Equal(("../kiosk/worker", "Dockerfile", "final"), (build.GetProperty("context").GetString(), build.GetProperty("dockerfile").GetString(), build.GetProperty("target").GetString()));
        Assert.Equal("plain $1", ComposeYaml.Interpolate(build.GetProperty("args").GetProperty("FLAVOUR").GetString()!, new Dictionary<string, string>()));
        Assert.Contains($"docker build --tag worker:latest --file {Source(folder, "worker")}/Dockerfile --target final --build-arg 'FLAVOUR=plain $1' {Source(folder, "worker")}\n", folder.Read("README.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("docker push", folder.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_pulls_what_the_readme_pushes()
    {
        using var folder = await Kiosk.PublishAsync("kubernetes", "--Publish:Registry", "registry.example.com/kiosk", "--Publish:Tag", "1.2.0");
        var manifests = new KubernetesManifests(folder);

        Assert.All(["worker", "back", "page"], name =>
        {
            Assert.Equal($"registry.example.com/kiosk/{name}:1.2.0", manifests.Container(name).Image);
            Assert.Contains($"\ndocker push registry.example.com/kiosk/{name}:1.2.0\n", folder.Read("README.md"), StringComparison.Ordinal);
        });
        Assert.Equal("registry.example.com/search:3.1", manifests.Container("search").Image);
    }

    [Fact]
    public async Task A_Dockerfile_that_is_not_there_is_named()
    {
        var builder = Builder("compose");
        builder.AddProject("web", BuiltFiles.HostedWebProject).PublishAsDockerFile();

        var missing = Path.Combine(Path.GetDirectoryName(BuiltFiles.HostedWebProject)!, "Dockerfile");
        Assert.Equal($"'web' is to be built from {missing}, but it does not exist. Add the Dockerfile, or name another with WithDockerfile.", await Shop.ErrorAsync(builder));
    }

    [Fact]
    public async Task A_secret_does_not_become_a_build_argument()
    {
        _folder.WriteBeside("Dockerfile", "FROM scratch\n");
        var builder = Builder("compose");
        var key = builder.AddParameter("key", "secret-0123456789", secret: true);
        builder.AddDockerfile("web", _folder.Output).WithBuildArg("KEY", (object)key.Resource);

        Assert.StartsWith("Build argument KEY of 'web' is secret parameter 'key'", await Shop.ErrorAsync(builder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_local_run_keeps_the_project()
    {
        var builder = Shop.Builder();
        var web = builder.AddProject("web", BuiltFiles.HostedWebProject).PublishAsDockerFile(_ => Assert.Fail("For what is published only."));
        await using var application = builder.Build();

        Assert.Same(web.Resource, builder.Resources.Single(resource => resource.Name == "web"));
    }

    public void Dispose() => _folder.Dispose();

    private IDistributedApplicationBuilder Builder(string format) => Shop.Builder(_folder, format);

    private static string Source(PublishedFolder folder, string name) =>
        Path.GetRelativePath(BuiltFiles.RepositoryRoot, Path.Combine(folder.Output, "kiosk", name)).Replace('\\', '/');
}
