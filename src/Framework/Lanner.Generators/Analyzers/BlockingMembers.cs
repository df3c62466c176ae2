using Lanner.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lanner.Generators.Analyzers;

/// <summary>Knows the members that block a thread, and what to write instead.</summary>
internal sealed class BlockingMembers(Compilation compilation)
{
    private static readonly HashSet<string> Synchronous =
    [
        "ToList", "ToArray", "ToDictionary", "ToHashSet", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault",
        "Any", "All", "Count", "LongCount", "Sum", "Min", "Max", "Average", "Contains", "ExecuteUpdate", "ExecuteDelete", "Load",
    ];

    private readonly INamedTypeSymbol? _queryable = compilation.GetTypeByMetadataName("System.Linq.IQueryable");
    private readonly bool _hasEntityFramework = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext") is not null;

    /// <summary>What to do instead; null where nothing blocks.</summary>
    public string? Fix(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingType: { } owner } } when IsTask(owner) => "await the task",
        IInvocationOperation invocation => Fix(invocation.TargetMethod, invocation),
        _ => null,
    };

    public static string NameOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => $".{property.Property.Name}",
        IInvocationOperation { TargetMethod: { Name: "GetResult" } } => ".GetAwaiter().GetResult()",
        IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false } method } => $"{method.ContainingType.Name}.{method.Name}()",
        IInvocationOperation invocation => $".{invocation.TargetMethod.Name}()",
        _ => "",
    };

    /// <summary>Place of the member's name.</summary>
    public static Location LocationOf(IOperation operation) => operation.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.GetLocation(),
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        var syntax => syntax.GetLocation(),
    };

    private string? Fix(IMethodSymbol method, IInvocationOperation invocation) => (KnownTypes.FullNameOf(method.ContainingType), method.Name) switch
    {
        ("System.Threading.Thread", "Sleep") => "await Task.Delay instead",
        ("System.Threading.Tasks.Task", "Wait") => "await the task",
        ("System.Threading.Tasks.Task", "WaitAll") => "await Task.WhenAll instead",
        ("System.Threading.Tasks.Task", "WaitAny") => "await Task.WhenAny instead",
        ("System.Threading.SemaphoreSlim", "Wait") => "await WaitAsync instead",
        (_, "GetResult") when IsAwaiter(method.ContainingType) => "await the task",
        (_, "SaveChanges") when KnownTypes.IsOrDerivesFrom(method.ContainingType, "Microsoft.EntityFrameworkCore.DbContext") => "await SaveChangesAsync instead",
        (_, "Find") when KnownTypes.Is(method.ContainingType, "Microsoft.EntityFrameworkCore.DbSet") => "await FindAsync instead",
        (_, { } name) when _hasEntityFramework && Synchronous.Contains(name) && IsQuery(invocation) => $"await {name}Async instead",
        _ => null,
    };

    private static bool IsTask(INamedTypeSymbol type) => KnownTypes.FullNameOf(type) is "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask";

    private static bool IsAwaiter(INamedTypeSymbol type) => KnownTypes.FullNameOf(type) is { } name
        && name.StartsWith("System.Runtime.CompilerServices.", StringComparison.Ordinal) && name.EndsWith("Awaiter", StringComparison.Ordinal);

    private bool IsQuery(IInvocationOperation invocation)
    {
        var source = invocation.TargetMethod.IsExtensionMethod && invocation.Instance is null ? invocation.Arguments.FirstOrDefault()?.Value : invocation.Instance;
        while (source is IConversionOperation conversion)
        {
            source = conversion.Operand;
        }

        // A query used inside another query's lambda is translated, not run.
        return _queryable is not null && source?.Type is { } type && compilation.HasImplicitConversion(type, _queryable) && !IsInExpressionTree(invocation);
    }

    private static bool IsInExpressionTree(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConversionOperation { Type: INamedTypeSymbol { Name: "Expression" } })
            {
                return true;
            }
        }

        return false;
    }
}
