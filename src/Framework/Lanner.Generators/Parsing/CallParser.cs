using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>What a call of an operation or dependency needs.</summary>
/// <param name="Parameters">Request parameters, in the order in which they are read: path, query, header, cookie, form.</param>
/// <param name="Arguments">Arguments, in the order of the signature.</param>
internal sealed record CallSpec(EquatableArray<ParameterSpec> Parameters, EquatableArray<ArgumentSpec> Arguments);

/// <summary>Finds out, for each parameter of an operation or dependency, where its value comes from.</summary>
internal sealed class CallParser(ParseContext context, OperationScope operation, DependencyParser dependencies)
{
    /// <summary>Parses the parameters of a method.</summary>
    /// <param name="method">The operation, dependency or constructor.</param>
    /// <param name="declaredAs">Its name in messages.</param>
    /// <param name="self">Its place among the dependencies; -1 for the operation.</param>
    public CallSpec Parse(IMethodSymbol method, string declaredAs, int self)
    {
        var parameters = new List<ParameterSpec>();
        var arguments = new List<ArgumentSpec>();
        var docs = XmlDocs.Of(method.MethodKind == MethodKind.Constructor ? method.ContainingType : method);
        var parser = new ParameterParser(context, operation, declaredAs, docs);
        foreach (var parameter in method.Parameters)
        {
            operation.ParameterNames.Add(parameter.Name);
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
            {
                context.Report(Diagnostics.UnsupportedSignature, ParameterParser.Location(parameter), declaredAs, $"takes '{parameter.Name}' by reference", "remove 'ref' or 'out'");
            }
            else if (Argument(parameter, parser, parameters, declaredAs, self) is { } argument)
            {
                arguments.Add(argument);
            }
        }

        var order = Enumerable.Range(0, parameters.Count).OrderBy(index => parameters[index].In).ToList();
        return new(
            order.Select(index => parameters[index] with { Others = Others(parameters, index) }).ToEquatableArray(),
            arguments.Select(argument => argument.Kind == ArgumentKind.Parameter ? argument with { Index = order.IndexOf(argument.Index) } : argument).ToEquatableArray());
    }

    private static EquatableArray<string> Others(List<ParameterSpec> parameters, int model) => !parameters[model].IsModel ? [] : parameters
        .Where((parameter, index) => index != model && parameter.In == parameters[model].In)
        .SelectMany(parameter => parameter.IsModel ? parameter.Fields.Select(field => field.Key) : [parameter.WireName])
        .ToEquatableArray();

    private ArgumentSpec? Argument(IParameterSymbol parameter, ParameterParser parser, List<ParameterSpec> parameters, string declaredAs, int self)
    {
        var constraints = Constraints.Of(parameter.GetAttributes());
        var sources = constraints.Attributes.Where(IsSource).ToList();
        if (sources.Count > 1)
        {
            var names = string.Join(", ", sources.Select(source => $"[{source.AttributeClass!.Name.Replace("Attribute", "")}]"));
            context.Report(Diagnostics.SeveralSources, sources[1].Location(), parameter.Name, declaredAs, names);
            return null;
        }

        var source = sources.FirstOrDefault();
        if (source is not null && KnownTypes.IsOrDerivesFrom(source.AttributeClass, KnownTypes.Depends))
        {
            return dependencies.Resolve(source, parameter, declaredAs, self) is { } index ? new(ArgumentKind.Dependency, index) : null;
        }

        return source?.AttributeClass is { } type
            ? Explicit(parameter, constraints, parser, parameters, declaredAs, source, KnownTypes.FullNameOf(type))
            : Inferred(parameter, constraints, parser, parameters, declaredAs);
    }

    private ArgumentSpec? Explicit(
        IParameterSymbol parameter, Constraints constraints, ParameterParser parser, List<ParameterSpec> parameters, string declaredAs, AttributeData source, string name)
    {
        switch (name)
        {
            case KnownTypes.FromServices:
                return Service(parameter, declaredAs, key: null);
            case KnownTypes.FromKeyedServices:
                return Service(parameter, declaredAs, source.ConstructorArguments.Length > 0 ? ServiceArgument.CodeOf(source.ConstructorArguments[0]) : "null");
            case KnownTypes.Body:
                return parser.Body(parameter, constraints) is { } index ? new(ArgumentKind.Body, index) : null;
            case KnownTypes.Query:
                return Read(parameters, parser.Text(parameter, constraints, ParameterSource.Query));
            case KnownTypes.Header:
                return Read(parameters, parser.Text(parameter, constraints, ParameterSource.Header));
            case KnownTypes.Cookie:
                return Read(parameters, parser.Text(parameter, constraints, ParameterSource.Cookie));
            case KnownTypes.Form:
                return Read(parameters, parser.Text(parameter, constraints, ParameterSource.Form));
            case KnownTypes.File:
                return Read(parameters, parser.File(parameter, constraints));
            default:
                if (operation.Placeholder(parameter.Name, constraints.Alias) is { } placeholder)
                {
                    return Read(parameters, parser.Path(parameter, constraints, placeholder));
                }

                var nearest = Spelling.Nearest(parameter.Name, operation.Placeholders);
                context.Report(Diagnostics.PathParameterNotInPath, source.Location(), constraints.Alias ?? parameter.Name, declaredAs, operation.Path,
                    nearest is null ? ": add it" : $"; did you mean '{{{nearest}}}'?");
                return null;
        }
    }

    private ArgumentSpec? Inferred(IParameterSymbol parameter, Constraints constraints, ParameterParser parser, List<ParameterSpec> parameters, string declaredAs)
    {
        var typeName = KnownTypes.FullNameOf(parameter.Type);
        if (ServiceArgument.PartOfContext(parameter.Type) is { } expression)
        {
            return new(ArgumentKind.Expression, Expression: expression);
        }

        if (typeName == KnownTypes.WebSocketConnection)
        {
            return WebSocketParser.Connection(parameter, operation, declaredAs, context);
        }

        if (typeName is KnownTypes.BackgroundTasks or KnownTypes.OperationOutcome)
        {
            return new(typeName == KnownTypes.BackgroundTasks ? ArgumentKind.BackgroundTasks : ArgumentKind.OperationOutcome);
        }

        if (typeName == KnownTypes.SecurityScopes)
        {
            return new(ArgumentKind.Expression, Expression: $"new SecurityScopes({string.Join(", ", dependencies.UseScopes().Select(Literal.Of))})");
        }

        if (operation.Placeholder(parameter.Name, constraints.Alias) is { } placeholder)
        {
            return Read(parameters, parser.Path(parameter, constraints, placeholder));
        }

        if (FileTypes.HoldsFormFiles(parameter.Type))
        {
            return Read(parameters, parser.File(parameter, constraints));
        }

        switch (context.Types.Parse(parameter.Type))
        {
            case { IsText: true }:
                return Read(parameters, parser.Text(parameter, constraints, ParameterSource.Query));
            case not null:
                return parser.Body(parameter, constraints) is { } index ? new(ArgumentKind.Body, index) : null;
            case null when ReadsRequest(parameter.Type):
                context.Report(Diagnostics.DependencyNotMarked, ParameterParser.TypeLocation(parameter), parameter.Name, declaredAs, parameter.Type.ToDisplayString());
                return null;
            case null when parameter.Type is { TypeKind: TypeKind.Interface or TypeKind.Class or TypeKind.Delegate }:
                return Service(parameter, declaredAs, key: null);
            default:
                context.Report(Diagnostics.UnsupportedParameterType, ParameterParser.TypeLocation(parameter), parameter.Name, declaredAs,
                    parameter.Type.ToDisplayString(), "request", "use a scalar, enum, list, set, dictionary, model or service");
                return null;
        }
    }

    private static ArgumentSpec? Read(List<ParameterSpec> parameters, ParameterSpec? parameter)
    {
        if (parameter is null)
        {
            return null;
        }

        parameters.Add(parameter);
        return new(ArgumentKind.Parameter, parameters.Count - 1);
    }

    private ArgumentSpec Service(IParameterSymbol parameter, string declaredAs, string? key) =>
        new(ArgumentKind.Expression, Expression: ServiceArgument.Service(parameter, declaredAs, key, context));

    private static bool ReadsRequest(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } named
        && named.InstanceConstructors.SelectMany(constructor => constructor.Parameters).SelectMany(parameter => parameter.GetAttributes()).Any(IsSource);

    private static bool IsSource(AttributeData attribute) =>
        KnownTypes.IsOrDerivesFrom(attribute.AttributeClass, "Lanner.ParameterAttribute")
        || KnownTypes.IsOrDerivesFrom(attribute.AttributeClass, KnownTypes.Depends)
        || (attribute.AttributeClass is { } type && KnownTypes.FullNameOf(type) is KnownTypes.FromServices or KnownTypes.FromKeyedServices);
}
