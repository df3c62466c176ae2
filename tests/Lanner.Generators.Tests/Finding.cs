using System.Collections.Immutable;
using Lanner.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Lanner.Generators.Tests;

/// <summary>Checks what generator and analyzer report of a program whose faulty part stands between <c>[|</c> and <c>|]</c>.</summary>
internal static class Finding
{
    /// <summary>Exactly this is found, at the marked place.</summary>
    public static void Of(string id, string message, string markedSource)
    {
        var start = markedSource.IndexOf("[|", StringComparison.Ordinal);
        var end = markedSource.IndexOf("|]", StringComparison.Ordinal) - 2;
        var diagnostic = Assert.Single(In(markedSource.Replace("[|", "").Replace("|]", "")));
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(TextSpan.FromBounds(start, end), diagnostic.Location.SourceSpan);
    }

    /// <summary>What generator and analyzer find in a program.</summary>
    public static ImmutableArray<Diagnostic> In(string source)
    {
        var driver = SourceProgram.Driver().RunGeneratorsAndUpdateCompilation(SourceProgram.Compile(source), out var compilation, out _);
        var analyzed = compilation.WithAnalyzers([new BlockingCallAnalyzer(), new DocumentJsonAnalyzer(), new NavigationCycleAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. driver.GetRunResult().Diagnostics, .. analyzed.GetAwaiter().GetResult()];
    }
}
