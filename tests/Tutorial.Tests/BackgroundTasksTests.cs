namespace Tutorial.Tests;

public sealed class BackgroundTasksTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string LogFile => Path.Combine(_folder.FullName, "log.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    [Trait("Feature", "Background tasks")]
    public async Task A_task_runs_after_the_answer()
    {
        await using (var app = await TutorialHost.StartAsync("background_tasks.tutorial001", _folder.FullName))
            await app.Post("/send-notification/foo@example.com", "").Answers(200, """{"message":"Notification sent in the background"}""");

        Assert.Equal("notification for foo@example.com: some notification", await ReadLogAsync());
    }

    [Theory]
    [Trait("Feature", "Background tasks")]
    [Trait("Feature", "Response and BackgroundTasks in dependencies")]
    [InlineData("/send-notification/foo@example.com", "message to foo@example.com\n")]
    [InlineData("/send-notification/foo@example.com?q=some-query", "found query: some-query\nmessage to foo@example.com\n")]
    public async Task Dependencies_and_the_operation_share_the_tasks(string path, string log)
    {
        await using (var app = await TutorialHost.StartAsync("background_tasks.tutorial002", _folder.FullName))
            await app.Post(path, "").Answers(200, """{"message":"Message sent"}""");

        Assert.Equal(log, await ReadLogAsync());
    }

    // A stopping application has waited for its tasks.
    private Task<string> ReadLogAsync() => File.ReadAllTextAsync(LogFile, TestContext.Current.CancellationToken);
}
