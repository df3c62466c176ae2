using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lanner.Generators.Tests;

/// <summary>A program as text, to be compiled with the generator.</summary>
internal static class SourceProgram
{
    private const string Usings =
        """
        using System; using System.Collections.Generic; using System.Linq; using System.Runtime.CompilerServices;
        using System.Threading; using System.Threading.Tasks; using Lanner; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Http.HttpResults;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Lanner.Generators", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>A router around path operations, with types beside it.</summary>
    public static string Router(string operations, string types = "", string attribute = "[Router]", string assembly = "") =>
        $$"""
        {{Usings}}
        {{assembly}}
        namespace Shop
        {
            {{attribute}}
            public sealed partial class ItemsRouter
            {
                {{operations}}
            }

            {{types}}
        }
        """;

    public static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Shop",
        [Parse(source, "Shop.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions([new("CS1573", ReportDiagnostic.Suppress), new("CS1591", ReportDiagnostic.Suppress)]));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new RouterGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator; the result compiles without any warning or error.</summary>
    public static (CSharpCompilation Compilation, GeneratorDriverRunResult Result) Generate(string source)
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(Compile(source), out var compilation, out _);
        var result = driver.GetRunResult();
        Assert.Empty(result.Diagnostics);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return ((CSharpCompilation)compilation, result);
    }
}
