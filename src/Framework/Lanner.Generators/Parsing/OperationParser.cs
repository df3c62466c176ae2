using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>Reads the path operations of a router from their methods and attributes.</summary>
internal sealed class OperationParser(ParseContext context, INamedTypeSymbol router, string prefix, RouterKind kind = RouterKind.Router)
{
    /// <summary>The operations of a method: one, or several where its paths have different placeholders.</summary>
    public IEnumerable<OperationSpec> Parse(IMethodSymbol method)
    {
        var verbs = method.GetAttributes().Where(attribute => KnownTypes.IsOrDerivesFrom(attribute.AttributeClass, KnownTypes.Operation) || WebSocketParser.IsWebSocket(attribute)).ToList();
        var declaredAs = $"{router.Name}.{method.Name}";
        if (verbs.Count == 0 || !Check(method, declaredAs))
        {
            yield break;
        }

        var groups = verbs
            .Select(verb => (Verb: verb, Template: new PathTemplate(verb.Positional(0) as string ?? "")))
            .Where(route => CheckPath(route.Template, route.Verb, declaredAs))
            .GroupBy(route => $"{string.Join(",", route.Template.Placeholders)}|{route.Verb.Text("MediaType")}|{route.Verb.Type("ResponseModel")}|{route.Verb.Flag("EventStream")}|{WebSocketParser.IsWebSocket(route.Verb)}")
            .ToList();
        foreach (var group in groups)
        {
            if (Parse(method, declaredAs, [.. group]) is { } operation)
            {
                yield return operation;
            }
        }
    }

    /// <summary>Placeholders of the prefix that an operation has used.</summary>
    public HashSet<string> UsedPlaceholders { get; } = [];

    /// <summary>Names of all parameters met: what a misspelt placeholder of the prefix may have meant.</summary>
    public List<string> ParameterNames { get; } = [];

    private OperationSpec? Parse(IMethodSymbol method, string declaredAs, IReadOnlyList<(AttributeData Verb, PathTemplate Template)> routes)
    {
        var errors = context.DiagnosticCount;
        var (verb, template) = routes[0];
        var prefixPlaceholders = new PathTemplate(prefix).Placeholders;
        var scope = new OperationScope(declaredAs, prefix + template.Text, [.. prefixPlaceholders, .. template.Placeholders]) { IsWebSocket = WebSocketParser.IsWebSocket(verb) };
        var dependencies = new DependencyParser(context, scope, router);
        foreach (var requirement in router.GetAttributes().Concat(method.GetAttributes()).Where(attribute => KnownTypes.Is(attribute.AttributeClass, KnownTypes.Requires)))
        {
            dependencies.Require(requirement);
        }

        var call = dependencies.Call(method);
        var results = new ResultParser(context, declaredAs);
        var result = scope.IsWebSocket ? WebSocketParser.Result(method, scope, context, ReturnLocation(method))
            : StreamParser.IsStream(method, verb) || verb.Flag("EventStream")
            ? new StreamParser(context, declaredAs).Parse(method, verb, ReturnLocation(method))
            : results.Parse(method, verb.Type("ResponseModel"), verb.Text("MediaType"), ReturnLocation(method));
        new UntypedAnswerParser(context, declaredAs).Parse(method, returnsObject: result is { Kind: ResultKind.Value, Type.Shape: TypeShape.Any });
        CheckPlaceholders(scope, template, verb, declaredAs);
        UsedPlaceholders.UnionWith(scope.UsedPlaceholders);
        ParameterNames.AddRange(scope.ParameterNames);
        var parsedRoutes = routes.Select(route => Route(method, route.Verb, route.Template, results.StatusCode) with { MediaType = result?.Stream?.MediaType ?? route.Verb.Text("MediaType") }).ToEquatableArray();
        CheckStatus(parsedRoutes, result, routes, declaredAs);
        CheckBody(call, scope, method, declaredAs);
        if (context.DiagnosticCount != errors || result is null)
        {
            return null;
        }

        return new()
        {
            Name = method.Name,
            HandlerName = method.Name,
            Routes = parsedRoutes,
            IsWebSocket = scope.IsWebSocket,
            Parameters = call.Parameters,
            Arguments = call.Arguments,
            Dependencies = scope.Dependencies.ToEquatableArray(),
            Body = scope.BodySpec(),
            Result = result,
            Responses = ResponseParser.Parse(method, context).Concat(results.Further).ToEquatableArray(),
            Metadata = MetadataParser.Parse(method, context),
            WireName = context.Names.IsSnakeCase ? context.Names.Of(method.Name) : null,
            OpenApiExtras = OpenApiParser.Extras(method),
            Callbacks = OpenApiParser.Callbacks(method),
        };
    }

    private static RouteSpec Route(IMethodSymbol method, AttributeData verb, PathTemplate template, int? documentedStatus)
    {
        var docs = XmlDocs.Of(method);
        return new()
        {
            Method = verb.AttributeClass!.Name.Replace("Attribute", "").ToUpperInvariant(),
            Path = template.Path,
            Pattern = template.Pattern,
            StatusCode = verb.Int("StatusCode") is { } status and not 0 ? status : documentedStatus ?? 200,
            Tags = verb.Texts("Tags").ToEquatableArray(),
            Summary = verb.Text("Summary") ?? docs.Summary ?? WireName.Summary(method.Name),
            Description = verb.Text("Description") ?? docs.Remarks,
            ResponseDescription = verb.Text("ResponseDescription"),
            OperationId = verb.Text("OperationId"),
            IsDeprecated = verb.Flag("Deprecated") || method.GetAttributes().Find("System.ObsoleteAttribute") is not null,
            IncludeInSchema = verb.Flag("IncludeInSchema", whenAbsent: true) && !WebSocketParser.IsWebSocket(verb),
        };
    }

    private bool Check(IMethodSymbol method, string declaredAs)
    {
        var location = method.Locations.FirstOrDefault();
        if (!method.IsStatic && kind == RouterKind.Router)
        {
            context.Report(Diagnostics.OperationNotStatic, location, declaredAs);
        }
        else if (!Accessible.FromGeneratedCode(method, context.Compilation))
        {
            context.Report(Diagnostics.OperationNotAccessible, location, declaredAs);
        }
        else if (method.IsGenericMethod)
        {
            context.Report(Diagnostics.UnsupportedSignature, location, declaredAs, "is generic", "remove its type parameters");
        }
        else
        {
            return true;
        }

        return false;
    }

    private bool CheckPath(PathTemplate template, AttributeData verb, string declaredAs)
    {
        var problem = kind != RouterKind.Router ? (template.Text.Length == 0 ? "name the webhook, or say where the request goes" : null)
            : template.Text.Length > 0 && template.Text[0] != '/' ? "begin it with '/'"
            : template.Path.Count(character => character == '{') != template.Placeholders.Count || template.Path.Count(character => character == '}') != template.Placeholders.Count
                ? "a placeholder is a name in braces, such as '{itemId}' or '{filePath:path}'"
            : template.Placeholders.Count != template.Placeholders.Distinct(StringComparer.OrdinalIgnoreCase).Count() ? "a placeholder occurs twice"
            : null;
        if (problem is not null)
        {
            context.Report(Diagnostics.InvalidPath, verb.ArgumentLocation("path", 0), template.Text, declaredAs, problem);
        }

        return problem is null;
    }

    private void CheckPlaceholders(OperationScope scope, PathTemplate template, AttributeData verb, string declaredAs)
    {
        if (kind != RouterKind.Router)
        {
            return;
        }

        foreach (var placeholder in template.Placeholders.Where(placeholder => !scope.UsedPlaceholders.Contains(placeholder)))
        {
            var nearest = Spelling.Nearest(placeholder, scope.ParameterNames);
            var fix = nearest is null ? $": add a parameter '{placeholder}'" : $"; did you mean '{{{nearest}}}'?";
            context.Report(Diagnostics.PlaceholderWithoutParameter, verb.ArgumentLocation("path", 0), template.Text, declaredAs, placeholder, fix);
        }
    }

    private void CheckStatus(IEnumerable<RouteSpec> routes, ResultSpec? result, IReadOnlyList<(AttributeData Verb, PathTemplate Template)> attributes, string declaredAs)
    {
        foreach (var (route, index) in routes.Select((route, index) => (route, index)))
        {
            if (result is { Kind: ResultKind.Value or ResultKind.Text or ResultKind.Stream } && ResultTypes.HasNoBody(route.StatusCode))
            {
                context.Report(Diagnostics.StatusWithoutBody, attributes[index].Verb.ArgumentLocation("StatusCode"), declaredAs, Literal.Of(route.StatusCode));
            }
        }
    }

    private void CheckBody(CallSpec call, OperationScope scope, IMethodSymbol method, string declaredAs)
    {
        var hasForm = call.Parameters.Concat(scope.Dependencies.SelectMany(dependency => dependency.Parameters)).Any(parameter => parameter.In == ParameterSource.Form);
        if (hasForm && scope.Body.Count > 0)
        {
            context.Report(Diagnostics.FormAndBody, method.Locations.FirstOrDefault(), declaredAs, scope.Body[0].Name);
        }
    }

    private static Location? ReturnLocation(IMethodSymbol method) =>
        (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as MethodDeclarationSyntax)?.ReturnType.GetLocation() ?? method.Locations.FirstOrDefault();
}
