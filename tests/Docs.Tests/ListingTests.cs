using System.Text.RegularExpressions;

namespace Docs.Tests;

/// <summary>Every listing of the documents is code that compiles, taken from the file that its marker names.</summary>
public sealed partial class ListingTests
{
    public static TheoryData<string> Pages() => [.. RepositoryRoot.Files()
        .Where(file => file.EndsWith(".md", StringComparison.Ordinal) && file.StartsWith("docs/", StringComparison.Ordinal))
        .Where(file => Block().IsMatch(File.ReadAllText(Path.Combine(RepositoryRoot.Path, file))))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Listings_are_what_the_code_says(string page)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, page));

        WrittenFile.IsUpToDate(page, Block().Replace(text, block =>
        {
            var words = block.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return $"<!-- code: {string.Join(' ', words)} -->\n```csharp\n{Listing.Of(words[0], words[1..])}\n```\n";
        }));
    }

    [Fact]
    public void The_tutorial_shows_no_code_that_is_not_compiled()
    {
        var loose = TutorialPages()
            .Where(file => Block().Replace(File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)), "").Contains("```csharp", StringComparison.Ordinal));

        Assert.Empty(loose);
    }

    [Fact]
    public void The_index_of_the_tutorial_names_every_page()
    {
        const string Index = "docs/tutorial/README.md";
        var index = File.ReadAllText(Path.Combine(RepositoryRoot.Path, Index));

        Assert.Empty(TutorialPages().Where(page => page != Index && !index.Contains($"({Path.GetFileName(page)})", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> TutorialPages() =>
        RepositoryRoot.Files().Where(file => file.StartsWith("docs/tutorial/", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal));

    [GeneratedRegex(@"^<!-- code: (.*?) -->\n```csharp\n(?:.*?\n)??```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
