using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Docs.Tests;

/// <summary>Every feature of FastAPI is shown by a test, or told to be different on purpose. The table in the documents is made from both.</summary>
public sealed class FeatureTableTests
{
    private const string Table = "docs/reference/features.md";

    [Fact]
    public void The_table_of_features_is_complete_and_up_to_date()
    {
        var tests = Tests();
        var differences = Differences();
        var text = new StringBuilder(
            """
            # Features of FastAPI, and what shows them

            Each row names a test that shows the feature, or where Lanner differs on purpose. This page is made from the tests
            (`tests/Docs.Tests`): a row without either fails the build.

            """);
        var open = new List<string>();
        foreach (var line in Features().Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n## {line[2..]}\n\n| feature | shown by |\n| --- | --- |\n");
                continue;
            }

            var shown = tests.GetValueOrDefault(line, []).Take(1).Select(test => $"[{test.Name}](../../{test.File})")
                .Concat(differences.Contains(line) ? [$"[different on purpose](differences.md#{Anchor(line)})"] : [])
                .ToList();
            if (shown.Count == 0)
                open.Add(line);
            text.Append(CultureInfo.InvariantCulture, $"| {line} | {string.Join(", ", shown)} |\n");
        }

        Assert.True(open.Count == 0, $"{open.Count} features have neither a test with [Trait(\"Feature\", \"…\")] nor a section in differences.md:\n{string.Join("\n", open)}");
        WrittenFile.IsUpToDate(Table, text.ToString());
    }

    [Fact]
    public void Tests_and_differences_name_features_that_exist()
    {
        var known = Features().ToHashSet();

        Assert.Empty(Tests().Keys.Concat(Differences()).Where(name => !known.Contains(name)));
    }

    private static string[] Features() => File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "tests/Docs.Tests/features.txt"));

    private static Dictionary<string, List<(string Name, string File)>> Tests() => RepositoryRoot.Files()
        .Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith("Tests.cs", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .SelectMany(TestsOf)
        .GroupBy(test => test.Feature, test => (test.Name, test.File))
        .ToDictionary(group => group.Key, group => group.ToList());

    private static IEnumerable<(string Feature, string Name, string File)> TestsOf(string file)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));
        if (!text.Contains("Trait(\"Feature\"", StringComparison.Ordinal))
            return [];
        return
            from method in CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            where method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory" or "LinuxFact")
            from attribute in method.AttributeLists.Concat(((TypeDeclarationSyntax)method.Parent!).AttributeLists).SelectMany(list => list.Attributes)
            where attribute.Name.ToString() == "Trait" && attribute.ArgumentList!.Arguments[0].ToString() == "\"Feature\""
            let feature = ((LiteralExpressionSyntax)attribute.ArgumentList!.Arguments[1].Expression).Token.ValueText
            select (feature, $"{((TypeDeclarationSyntax)method.Parent!).Identifier.Text}.{method.Identifier.Text}", file);
    }

    private static HashSet<string> Differences()
    {
        var file = Path.Combine(RepositoryRoot.Path, "docs/reference/differences.md");
        return [.. File.ReadAllLines(file).Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..].Trim())];
    }

    // As the usual renderers make anchors of headings.
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');
}
