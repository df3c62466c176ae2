using System.Collections.Immutable;
using Lanner.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lanner.Generators.Analyzers;

/// <summary>Finds text of <c>[OpenApiExtra]</c> and <c>[SchemaExtra]</c> that is not a JSON object.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocumentJsonAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Diagnostics.ExtraNotJson];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is not { } argument
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol constructor
            || KnownTypes.FullNameOf(constructor.ContainingType) is not (KnownTypes.OpenApiExtra or KnownTypes.SchemaExtra)
            || context.SemanticModel.GetConstantValue(argument, context.CancellationToken).Value is not string json
            || JsonSyntax.ProblemOfObject(json) is not { } problem)
        {
            return;
        }

        var name = constructor.ContainingType.Name.Replace("Attribute", "");
        context.ReportDiagnostic(Diagnostic.Create(Diagnostics.ExtraNotJson, argument.GetLocation(), name, problem));
    }
}
