using System.Collections.Immutable;
using Lanner.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lanner.Generators.Analyzers;

/// <summary>Warns of answers whose entities refer to each other: EF Core fills both sides, so that such an answer has no end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NavigationCycleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Diagnostics.NavigationCycle];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (EntityTypes.Of(start.Compilation) is { } entities)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, entities), SymbolKind.Method);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, EntityTypes entities)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.GetAttributes().FindDerived(KnownTypes.Operation) is not { } operation)
        {
            return;
        }

        var answers = new[] { method.ReturnType, operation.Type("ResponseModel") }.OfType<ITypeSymbol>().SelectMany(NavigationCycle.ClassesIn);
        foreach (var answer in answers)
        {
            if (NavigationCycle.Find(answer, entities) is { } cycle)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Diagnostics.NavigationCycle,
                    method.Locations.FirstOrDefault(),
                    $"{method.ContainingType.Name}.{method.Name}",
                    answer.Name,
                    NameOf(cycle.There),
                    NameOf(cycle.Back)));
                return;
            }
        }
    }

    private static string NameOf(IPropertySymbol property) => $"{property.ContainingType.Name}.{property.Name}";
}
