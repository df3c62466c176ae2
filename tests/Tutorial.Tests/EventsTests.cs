namespace Tutorial.Tests;

public sealed class EventsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [Trait("Feature", "startup and shutdown events")]
    [Trait("Feature", "Lifespan in tests")]
    [InlineData("events.tutorial001")]
    [InlineData("app_testing.tutorial003")]
    [InlineData("app_testing.tutorial004")]
    public async Task Startup_runs_before_the_first_request(string id)
    {
        await using var app = await TutorialHost.StartAsync(id);

        await app.Get("/items/foo").Answers(200, """{"name":"Fighters"}""");
    }

    [Fact]
    [Trait("Feature", "startup and shutdown events")]
    public async Task Shutdown_runs_when_the_application_stops()
    {
        var log = Path.Combine(_folder.FullName, "log.txt");
        await using (var app = await TutorialHost.StartAsync("events.tutorial002", _folder.FullName))
        {
            await app.Get("/items/").Answers(200, """[{"name":"Foo"}]""");
            Assert.False(File.Exists(log));
        }

        Assert.Equal("Application shutdown", await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Feature", "lifespan")]
    public async Task A_lifespan_runs_around_the_application()
    {
        Events.Tutorial003.MlModels models;
        await using (var app = await TutorialHost.StartAsync("events.tutorial003"))
        {
            models = (Events.Tutorial003.MlModels)app.Services.GetService(typeof(Events.Tutorial003.MlModels))!;
            await app.Get("/predict?x=2").Answers(200, """{"result":84.0}""");
        }

        Assert.Empty(models);
    }
}
