using System.Collections.Immutable;
using Lanner.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lanner.Generators.Analyzers;

/// <summary>Warns of calls that block a thread inside an async path operation or dependency, where other requests wait for the thread.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Diagnostics.BlockingCall];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.Operation) is null)
            {
                return;
            }

            var dependencies = new DependencyNames(start.Compilation);
            var queries = new BlockingMembers(start.Compilation);
            start.RegisterOperationAction(operation => Analyze(operation, dependencies, queries), OperationKind.Invocation, OperationKind.PropertyReference);
        });
    }

    private static void Analyze(OperationAnalysisContext context, DependencyNames dependencies, BlockingMembers members)
    {
        if (context.ContainingSymbol is not IMethodSymbol { IsStatic: true } method || !IsAsync(context.Operation, method) || members.Fix(context.Operation) is not { } fix)
        {
            return;
        }

        var role = method.GetAttributes().Any(attribute => KnownTypes.IsOrDerivesFrom(attribute.AttributeClass, KnownTypes.Operation) || Parsing.WebSocketParser.IsWebSocket(attribute)) ? "path operation"
            : dependencies.Contains(method) ? "dependency"
            : null;
        if (role is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Diagnostics.BlockingCall, BlockingMembers.LocationOf(context.Operation), BlockingMembers.NameOf(context.Operation), role, $"{method.ContainingType.Name}.{method.Name}", fix));
        }
    }

    // The innermost function decides: a synchronous lambda may well run on another thread.
    private static bool IsAsync(IOperation operation, IMethodSymbol method)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol.IsAsync;
                case ILocalFunctionOperation local:
                    return local.Symbol.IsAsync;
            }
        }

        return method.IsAsync;
    }
}
