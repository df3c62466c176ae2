using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Repository.Tests;

/// <summary>Does what a newcomer does: installs the templates, makes a solution, adds a service, builds, runs the tests.</summary>
public sealed partial class TemplateTests
{
    [Fact]
    public async Task A_new_solution_with_one_more_service_builds_without_a_warning_and_passes_its_tests()
    {
        using var folder = new TemporaryFolder();
        var shop = await CreateAsync(folder.Path);
        await AddServiceAsync(folder.Path, shop, "Payments");

        var build = await Command.RunAsync(shop, TimeSpan.FromMinutes(10), "dotnet", "build", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        build.Succeeded();
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);

        var test = (await Command.RunAsync(shop, TimeSpan.FromMinutes(10), "dotnet", "test", "--no-build")).Succeeded();
        Assert.Matches(@"failed:\s*0", test.Output);
        Assert.DoesNotMatch(@"succeeded:\s*0", test.Output);

        var deploy = Path.Combine(shop, "deploy");
        var system = await Command.RunAsync(shop, TimeSpan.FromMinutes(2), "dotnet", "run", "--no-build", "--project", "src/AppHost", "--", "--operation", "publish", "--step", "publish-compose", "--output-path", deploy);
        system.Succeeded();
        Assert.Contains("ConnectionStrings__paymentsdb", File.ReadAllText(Path.Combine(deploy, "compose", "compose.yaml")), StringComparison.Ordinal);
    }

    /// <summary>Makes a service and lets it join the system, word for word as its README says.</summary>
    private static async Task AddServiceAsync(string folder, string solution, string name)
    {
        (await Command.RunAsync(solution, TimeSpan.FromMinutes(2), "dotnet", "new", "lanner-service", "-n", name, "--debug:custom-hive", Hive(folder))).Succeeded();
        var readme = File.ReadAllText(Path.Combine(solution, "src", "Services", name, "README.md"));
        foreach (var command in Block(readme, "sh").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            (await Command.RunAsync(solution, TimeSpan.FromMinutes(2), "dotnet", command.Split(' ')[1..])).Succeeded();

        var program = Path.Combine(solution, "src", "AppHost", "Program.cs");
        const string end = "builder.Build().Run();";
        File.WriteAllText(program, File.ReadAllText(program).Replace(end, $"{Block(readme, "csharp")}\n{end}", StringComparison.Ordinal));
    }

    private static string Block(string markdown, string language) => markdown.Split($"```{language}\n")[1].Split("```")[0];

    [Fact]
    public async Task A_new_solution_has_its_own_name_and_nothing_of_the_repository()
    {
        using var folder = new TemporaryFolder();
        var shop = await CreateAsync(folder.Path);

        Assert.True(File.Exists(Path.Combine(shop, "Shop.sln")));
        var files = Directory.EnumerateFiles(shop, "*", SearchOption.AllDirectories).ToList();
        Assert.Empty(files.Where(file => file.Contains("Microservices", StringComparison.Ordinal)));
        Assert.Empty(files.Where(file => File.ReadAllText(file).Contains("Microservices", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(Path.Combine(shop, ".template.config")));
        Assert.False(Directory.Exists(Path.Combine(shop, ".ci")));
        Assert.NotEqual(UserSecretsId(RepositoryRoot.Path), UserSecretsId(shop));
    }

    [Fact]
    public async Task The_solution_of_a_new_project_lists_exactly_its_projects()
    {
        using var folder = new TemporaryFolder();
        var shop = await CreateAsync(folder.Path);

        var listed = ProjectPath().Matches(File.ReadAllText(Path.Combine(shop, "Shop.sln"))).Select(match => match.Groups[1].Value.Replace('\\', '/'));
        var existing = Directory.EnumerateFiles(shop, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(shop, file).Replace('\\', '/'));

        Assert.Equal(existing.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static Guid UserSecretsId(string solution) =>
        Guid.Parse(XDocument.Load(Path.Combine(solution, "src", "AppHost", "AppHost.csproj")).Descendants("UserSecretsId").Single().Value);

    private static async Task<string> CreateAsync(string folder)
    {
        // A hive of its own: the templates of whoever runs the tests are not touched.
        var hive = Hive(folder);
        (await Command.RunAsync(folder, TimeSpan.FromMinutes(2), "dotnet", "new", "install", RepositoryRoot.Path, "--debug:custom-hive", hive)).Succeeded();
        (await Command.RunAsync(
            folder, TimeSpan.FromMinutes(2), "dotnet", "new", "lanner", "-n", "Shop", "-o", "Shop", "--debug:custom-hive", hive)).Succeeded();
        return Path.Combine(folder, "Shop");
    }

    private static string Hive(string folder) => Path.Combine(folder, "hive");

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectPath();
}
