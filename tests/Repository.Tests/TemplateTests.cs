using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Repository.Tests;

/// <summary>Does what a newcomer does: installs the templates, makes a solution, adds a service, builds, runs the tests.</summary>
public sealed partial class TemplateTests(NewSolution shop) : IClassFixture<NewSolution>
{
    [Fact]
    public async Task A_new_solution_with_one_more_service_builds_without_a_warning_and_passes_its_tests()
    {
        var build = await Command.RunAsync(shop.Path, TimeSpan.FromMinutes(10), "dotnet", "build", "-nodeReuse:false");
        build.Succeeded();
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);

        var test = (await Command.RunAsync(shop.Path, TimeSpan.FromMinutes(10), "dotnet", "test", "--no-build")).Succeeded();
        Assert.Matches(@"failed:\s*0", test.Output);
        Assert.DoesNotMatch(@"succeeded:\s*0", test.Output);

        string[] publish = ["--operation", "publish", "--step", "publish-compose", "--output-path", shop.Deployment];
        var system = await Command.RunAsync(
            shop.Path, TimeSpan.FromMinutes(2), "dotnet", ["run", "--no-build", "--project", "src/AppHost", "--", .. publish]);
        system.Succeeded();
        Assert.Contains(
            "ConnectionStrings__paymentsdb", File.ReadAllText(Path.Combine(shop.Deployment, "compose", "compose.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_solution_has_its_own_name_and_nothing_of_the_repository()
    {
        Assert.True(File.Exists(Path.Combine(shop.Path, "Shop.sln")));
        Assert.Empty(shop.Files.Where(file => file.Contains("Microservices", StringComparison.Ordinal)));
        Assert.Empty(shop.Files.Where(file => File.ReadAllText(file).Contains("Microservices", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(Path.Combine(shop.Path, ".template.config")));
        Assert.False(Directory.Exists(Path.Combine(shop.Path, ".ci")));
        Assert.NotEqual(UserSecretsId(RepositoryRoot.Path), UserSecretsId(shop.Path));
    }

    [Fact]
    public void The_solution_of_a_new_project_lists_exactly_its_projects()
    {
        var listed = ProjectPath().Matches(File.ReadAllText(Path.Combine(shop.Path, "Shop.sln")))
            .Select(match => match.Groups[1].Value.Replace('\\', '/'));
        var existing = shop.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(shop.Path, file).Replace('\\', '/'));

        Assert.Equal(existing.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static Guid UserSecretsId(string solution) =>
        Guid.Parse(XDocument.Load(Path.Combine(solution, "src", "AppHost", "AppHost.csproj")).Descendants("UserSecretsId").Single().Value);

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectPath();
}
