using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>The rules of CONTRIBUTING.md that a machine can check.</summary>
public sealed partial class LayoutTests
{
    [Fact]
    public void No_file_of_code_is_over_400_lines()
    {
        var tooLong = Code().Select(file => (file, lines: Lines(file).Length)).Where(entry => entry.lines > 400);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Most_files_of_the_framework_are_under_200_lines()
    {
        var lengths = Code().Where(file => file.StartsWith("src/Framework/", StringComparison.Ordinal)).Select(file => Lines(file).Length).Order().ToList();

        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, 200);
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        string[] banned = ["Common", "Helpers", "Utils", "Utilities", "Extensions", "Infrastructure", "Core", "Misc"];

        Assert.Empty(Code().Where(file => file.Split('/').SkipLast(1).Any(banned.Contains)));
    }

    [Fact]
    public void A_file_declares_the_type_it_is_named_after()
    {
        var nameless = Code()
            .Where(file => !file.EndsWith("Program.cs", StringComparison.Ordinal) && !file.Contains("Migrations", StringComparison.Ordinal))
            .Where(file => !file.EndsWith("Polyfills.cs", StringComparison.Ordinal))
            .Where(file => !file.EndsWith("Models.cs", StringComparison.Ordinal) && !file.EndsWith("Dependencies.cs", StringComparison.Ordinal))
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal))
            .Where(file =>
            {
                var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));
                var declared = Declaration().Matches(text).Select(match => match.Groups[1].Value).ToList();
                // A generic namesake is told apart in the file's name.
                var name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
                return declared.Count > 0 && !declared.Contains(name) && !declared.Contains(Arity().Replace(name, ""));
            });

        Assert.Empty(nameless);
    }

    [Fact]
    public void No_file_names_a_folder_of_one_machine_or_a_package_registry()
    {
        var named = Texts().Where(file => MachineSpecific().IsMatch(File.ReadAllText(Path.Combine(RepositoryRoot.Path, file))));

        Assert.Empty(named);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Microservices.sln")).Replace('\\', '/');
        var projects = RepositoryRoot.Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(file => !file.Contains("/Samples/", StringComparison.Ordinal) && !file.StartsWith("templates/", StringComparison.Ordinal));

        Assert.Empty(projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Code() => RepositoryRoot.Files().Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> Texts() => RepositoryRoot.Files()
        .Where(file => Path.GetExtension(file) is ".cs" or ".md" or ".csproj" or ".props" or ".targets" or ".json" or ".yml" or ".txt" or ".config")
        .Where(file => Path.GetFileName(file) != "LayoutTests.cs");

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(RepositoryRoot.Path, file));

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum|delegate\s+\S+)\s+(?:struct\s+|class\s+)?(\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?:OfT|\d|\{\w+\})$")]
    private static partial Regex Arity();

    [GeneratedRegex(@"/(?:work|root)/|/home/\w+/|nuget\.org|registry\.npmjs|api\.nuget")]
    private static partial Regex MachineSpecific();
}
