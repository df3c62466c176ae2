using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>Reads a class marked with <c>[Router]</c>.</summary>
internal static class RouterParser
{
    public static ParseResult Parse(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellation)
    {
        var context = new ParseContext(syntax.SemanticModel.Compilation, cancellation);
        var type = (INamedTypeSymbol)syntax.TargetSymbol;
        var router = Check(type, (TypeDeclarationSyntax)syntax.TargetNode, context) ? Parse(type, syntax.Attributes[0], context) : null;
        var models = context.Types.Models();
        var enums = context.Types.Enums();
        return new()
        {
            Router = router is null ? null : router with
            {
                Models = context.Types.JsonTypes.ToEquatableArray(),
                Anonymous = context.Types.Anonymous.ToEquatableArray(),
            },
            Models = models,
            Enums = enums,
            JsonTypes = context.Types.JsonTypes.ToEquatableArray(),
            Diagnostics = context.Diagnostics,
        };
    }

    private static RouterSpec Parse(INamedTypeSymbol type, AttributeData attribute, ParseContext context)
    {
        var prefix = attribute.Positional(0) as string ?? "";
        var parser = new OperationParser(context, type, prefix);
        var operations = new List<OperationSpec>();
        var routes = new Dictionary<string, string>();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var operation in parser.Parse(method))
            {
                CheckDuplicates(operation, method, routes, context);
                var sameName = operations.Count(known => known.Name == operation.Name);
                operations.Add(sameName == 0 && operation.Name != "Operations" ? operation : operation with { HandlerName = operation.Name + Literal.Of(sameName + 1) });
            }
        }

        CheckPrefix(prefix, parser, attribute, type, context);
        return new()
        {
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : KnownTypes.FullNameOf(type.ContainingNamespace),
            Name = type.Name,
            DisplayName = type.ToDisplayString(),
            TypeName = TypeText.Of(type),
            Declarations = Declarations(type),
            Prefix = new PathTemplate(prefix).Path,
            Tags = attribute.Texts("Tags").ToEquatableArray(),
            IsDeprecated = attribute.Flag("Deprecated"),
            IncludeInSchema = attribute.Flag("IncludeInSchema", whenAbsent: true),
            IsStrictContentType = attribute.Named("StrictContentType")?.Value as bool?,
            RedirectsSlashes = attribute.Flag("RedirectSlashes", whenAbsent: true),
            Responses = ResponseParser.Parse(type, context).ToEquatableArray(),
            OpenApiExtras = OpenApiParser.Extras(type),
            Callbacks = OpenApiParser.Callbacks(type),
            Operations = operations.ToEquatableArray(),
            Services = context.Services.ToEquatableArray(),
        };
    }

    private static bool Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, ParseContext context)
    {
        var location = declaration.Identifier.GetLocation();
        var count = context.DiagnosticCount;
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            context.Report(Diagnostics.RouterNotPartial, location, type.Name);
        }

        foreach (var outer in declaration.Ancestors().OfType<TypeDeclarationSyntax>().Where(outer => !outer.Modifiers.Any(SyntaxKind.PartialKeyword)))
        {
            context.Report(Diagnostics.RouterInNonPartialType, location, type.Name, outer.Identifier.ValueText);
        }

        if (type.IsStatic)
        {
            context.Report(Diagnostics.RouterNotUsable, location, type.Name, "static", "static");
        }

        if (type.IsGenericType)
        {
            context.Report(Diagnostics.RouterNotUsable, location, type.Name, "generic", declaration.TypeParameterList?.ToString() ?? "the type parameters around it");
        }

        return context.DiagnosticCount == count;
    }

    private static void CheckDuplicates(OperationSpec operation, IMethodSymbol method, Dictionary<string, string> routes, ParseContext context)
    {
        foreach (var route in operation.Routes)
        {
            var key = $"{route.Method} {route.Path}";
            if (routes.TryGetValue(key, out var first))
            {
                context.Report(Diagnostics.DuplicateRoute, method.Locations.FirstOrDefault(), method.Name, route.Method, $"'{route.Path}'", first);
            }
            else
            {
                routes.Add(key, method.Name);
            }
        }
    }

    // One operation may leave a placeholder of the prefix alone; when all do, it is misspelt.
    private static void CheckPrefix(string prefix, OperationParser parser, AttributeData attribute, INamedTypeSymbol type, ParseContext context)
    {
        foreach (var placeholder in new PathTemplate(prefix).Placeholders.Where(placeholder => !parser.UsedPlaceholders.Contains(placeholder)))
        {
            var nearest = Spelling.Nearest(placeholder, parser.ParameterNames);
            var fix = nearest is null ? $": add a parameter '{placeholder}' to an operation" : $"; did you mean '{{{nearest}}}'?";
            context.Report(Diagnostics.PlaceholderWithoutParameter, attribute.ArgumentLocation("prefix", 0), prefix, type.Name, placeholder, fix);
        }
    }

    /// <summary>The keywords and names that open the type again, outermost first.</summary>
    public static EquatableArray<string> Declarations(INamedTypeSymbol type)
    {
        var declarations = new List<string>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            var keyword = (current.IsRecord, current.IsValueType) switch
            {
                (true, true) => "record struct",
                (true, false) => "record",
                (false, true) => "struct",
                _ => current.TypeKind == TypeKind.Interface ? "interface" : "class",
            };
            declarations.Insert(0, $"partial {keyword} {current.Name}");
        }

        return declarations.ToEquatableArray();
    }
}
