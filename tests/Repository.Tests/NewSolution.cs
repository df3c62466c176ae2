namespace Repository.Tests;

/// <summary>The solution of a newcomer: made with the template, joined by one more service, word for word as its README says. A test may build it.</summary>
public sealed class NewSolution : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Its folder.</summary>
    public string Path => System.IO.Path.Combine(_folder.Path, "Shop");

    /// <summary>A folder beside it.</summary>
    public string Deployment => System.IO.Path.Combine(_folder.Path, "deploy");

    /// <summary>Its files before anything was built.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    // A hive of its own: the templates of whoever runs the tests are not touched.
    private string Hive => System.IO.Path.Combine(_folder.Path, "hive");

    public async ValueTask InitializeAsync()
    {
        await RunAsync(_folder.Path, ["new", "install", RepositoryRoot.Path, "--debug:custom-hive", Hive]);
        await RunAsync(_folder.Path, ["new", "lanner", "-n", "Shop", "-o", "Shop", "--debug:custom-hive", Hive]);
        await AddServiceAsync("Payments");
        Files = [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AddServiceAsync(string name)
    {
        await RunAsync(Path, ["new", "lanner-service", "-n", name, "--debug:custom-hive", Hive]);
        var readme = File.ReadAllText(System.IO.Path.Combine(Path, "src", "Services", name, "README.md"));
        foreach (var command in Block(readme, "sh").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            await RunAsync(Path, command.Split(' ')[1..]);

        var program = System.IO.Path.Combine(Path, "src", "AppHost", "Program.cs");
        const string end = "builder.Build().Run();";
        File.WriteAllText(program, File.ReadAllText(program).Replace(end, $"{Block(readme, "csharp")}\n{end}", StringComparison.Ordinal));
    }

    private static async Task RunAsync(string folder, string[] arguments) =>
        (await Command.RunAsync(folder, TimeSpan.FromMinutes(2), "dotnet", arguments)).Succeeded();

    private static string Block(string markdown, string language) => markdown.Split($"```{language}\n")[1].Split("```")[0];
}
