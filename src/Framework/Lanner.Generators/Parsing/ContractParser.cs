using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>Reads an interface of requests that the API sends: <c>[Webhooks]</c> or <c>[Callbacks]</c>. They are described like path operations.</summary>
internal static class ContractParser
{
    public static ParseResult ParseWebhooks(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellation) =>
        Parse(syntax, RouterKind.Webhooks, cancellation);

    public static ParseResult ParseCallbacks(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellation) =>
        Parse(syntax, RouterKind.Callbacks, cancellation);

    private static ParseResult Parse(GeneratorAttributeSyntaxContext syntax, RouterKind kind, CancellationToken cancellation)
    {
        var context = new ParseContext(syntax.SemanticModel.Compilation, cancellation);
        var type = (INamedTypeSymbol)syntax.TargetSymbol;
        var router = Check(type, (TypeDeclarationSyntax)syntax.TargetNode, context) ? Parse(type, kind, context) : null;
        return new()
        {
            Router = router,
            Models = context.Types.Models(),
            Enums = context.Types.Enums(),
            Diagnostics = context.Diagnostics,
        };
    }

    private static RouterSpec Parse(INamedTypeSymbol type, RouterKind kind, ParseContext context)
    {
        var parser = new OperationParser(context, type, prefix: "", kind);
        return new()
        {
            Kind = kind,
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : KnownTypes.FullNameOf(type.ContainingNamespace),
            Name = type.Name,
            DisplayName = type.ToDisplayString(),
            TypeName = TypeText.Of(type),
            Declarations = RouterParser.Declarations(type),
            Operations = type.GetMembers().OfType<IMethodSymbol>().SelectMany(parser.Parse).ToEquatableArray(),
        };
    }

    private static bool Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, ParseContext context)
    {
        var location = declaration.Identifier.GetLocation();
        var outer = declaration.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault(outer => !outer.Modifiers.Any(SyntaxKind.PartialKeyword));
        var (problem, fix) =
            !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) ? ("is not partial", $"write 'partial interface {type.Name}'")
            : outer is not null ? ($"is inside '{outer.Identifier.ValueText}', which is not partial", $"make '{outer.Identifier.ValueText}' partial")
            : type.IsGenericType ? ("is generic", "remove its type parameters")
            : ("", "");
        if (problem.Length > 0)
        {
            context.Report(Diagnostics.ContractNotUsable, location, type.Name, problem, fix);
        }

        return problem.Length == 0;
    }
}
