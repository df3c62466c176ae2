using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>Reads one parameter that comes from the request: path, query, header, cookie, form or body.</summary>
internal sealed class ParameterParser(ParseContext context, OperationScope operation, string declaredAs, XmlDocs docs)
{
    private const string Sequence = "ReadSequence";

    /// <summary>Place of a parameter's type, or of the parameter.</summary>
    public static Location? TypeLocation(IParameterSymbol parameter) =>
        (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Type?.GetLocation() ?? Location(parameter);

    public static Location? Location(IParameterSymbol parameter) => parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax syntax
        ? syntax.Identifier.GetLocation()
        : parameter.Locations.FirstOrDefault();

    /// <summary>A parameter of the path. The placeholder's text is its name on the wire.</summary>
    public ParameterSpec? Path(IParameterSymbol parameter, Constraints constraints, string placeholder)
    {
        operation.Use(placeholder);
        if (context.Types.Parse(parameter.Type) is not { IsReadableAsText: true } type)
        {
            context.Report(Diagnostics.PathParameterNotScalar, TypeLocation(parameter), parameter.Name, declaredAs, parameter.Type.ToDisplayString());
            return null;
        }

        if (parameter.HasExplicitDefaultValue)
        {
            var value = (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Default;
            context.Report(Diagnostics.DefaultOnPathParameter, value?.GetLocation() ?? Location(parameter), parameter.Name, declaredAs);
            return null;
        }

        return Spec(parameter, constraints, ParameterSource.Path, type.NotNull, placeholder, whenAbsent: null);
    }

    /// <summary>A parameter of the query, a header, a cookie or a field of a form.</summary>
    public ParameterSpec? Text(IParameterSymbol parameter, Constraints constraints, ParameterSource source)
    {
        var type = context.Types.Parse(parameter.Type);
        if (type is not null && ParameterModelParser.Models(parameter.Type, type) is { Count: > 0 } models)
        {
            return Model(parameter, constraints, source, type.NotNull, models);
        }

        if (type is { NotNull: { Shape: TypeShape.Collection, TextReader: null, Item.IsReadableAsText: true } or { Shape: TypeShape.Tuple } })
        {
            type = AsSequence(type);
        }

        if (type is not { IsReadableAsText: true } && type is not { NotNull: { TextReader: not null, Item.IsReadableAsText: true } or { TextReader: Sequence } })
        {
            Refuse(parameter, type, source);
            return null;
        }

        var wireName = constraints.Alias ?? (source == ParameterSource.Header
            ? context.Names.OfHeader(parameter.Name, constraints.Own?.Flag("ConvertUnderscores", whenAbsent: true) ?? true)
            : context.Names.Of(parameter.Name));
        return Spec(parameter, constraints, source, type, wireName, WhenAbsent(parameter, type, constraints));
    }

    // A collection that only its JSON model can make.
    private static TypeRef AsSequence(TypeRef type)
    {
        var sequence = type.NotNull with { TextReader = Sequence, Item = null };
        return type.IsNullable ? type with { Underlying = sequence } : sequence;
    }

    /// <summary>A file of a form.</summary>
    public ParameterSpec? File(IParameterSymbol parameter, Constraints constraints)
    {
        if (FileTypes.Find(parameter.Type) is not var (type, reader))
        {
            context.Report(Diagnostics.NoFileType, TypeLocation(parameter), parameter.Name, declaredAs, parameter.Type.ToDisplayString());
            return null;
        }

        var wireName = constraints.Alias ?? context.Names.Of(parameter.Name);
        return Spec(parameter, constraints, ParameterSource.Form, type, wireName, WhenAbsent(parameter, type, constraints)) with { FileReader = reader };
    }

    /// <summary>A model whose members are parameters, or a union of such models. It is always there: what is absent is told of its members.</summary>
    private ParameterSpec? Model(IParameterSymbol parameter, Constraints constraints, ParameterSource source, TypeRef type, IReadOnlyList<INamedTypeSymbol> models)
    {
        if (models.Any(model => ModelShape.Constructor(model) is null))
        {
            context.Report(Diagnostics.ModelNotReadable, TypeLocation(parameter), parameter.Name, declaredAs, parameter.Type.ToDisplayString());
            return null;
        }

        var hasHyphens = source == ParameterSource.Header && (constraints.Own?.Flag("ConvertUnderscores", whenAbsent: true) ?? true);
        var fields = ParameterModelParser.Fields(models, hasHyphens, context);
        return Spec(parameter, constraints, source, type, context.Names.Of(parameter.Name), whenAbsent: null) with { Rule = null, Fields = fields };
    }

    /// <summary>A parameter of the body; returns its place among the body's members.</summary>
    public int? Body(IParameterSymbol parameter, Constraints constraints)
    {
        if (context.Types.Parse(parameter.Type) is not { } type)
        {
            context.Report(Diagnostics.UnsupportedParameterType, TypeLocation(parameter), parameter.Name, declaredAs,
                parameter.Type.ToDisplayString(), "body", "use a scalar, enum, list, set, dictionary or model");
            return null;
        }

        if (type.NotNull.Shape == TypeShape.Model && ModelShape.Constructor(ModelShape.NotNull(parameter.Type)) is null)
        {
            context.Report(Diagnostics.ModelNotReadable, TypeLocation(parameter), parameter.Name, declaredAs, parameter.Type.ToDisplayString());
            return null;
        }

        type = FormatRules.Encoded(type, constraints, $"{declaredAs}({parameter.Name})", context);
        var whenAbsent = WhenAbsent(parameter, type, constraints);
        var wireName = constraints.Alias ?? context.Names.Of(parameter.Name);
        operation.IsBodyEmbedded |= constraints.Own?.Flag("Embed") is true;
        operation.BodyMediaType ??= constraints.Own?.Text("MediaType");
        operation.Body.Add(new()
        {
            Name = parameter.Name,
            WireName = wireName,
            Type = type,
            IsRequired = whenAbsent is null,
            Default = whenAbsent,
            Target = MemberTarget.Constructor,
            Rule = new RuleParser(context, constraints, type, $"{declaredAs}({parameter.Name})").Parse(),
            DeferredValidators = DeferredValidators.Of(parameter.Type, type, context, TypeLocation(parameter)),
            Annotations = AnnotationParser.Parse(constraints, type, wireName, docs.Parameter(parameter.Name), DefaultJson(parameter, constraints)),
        });
        return operation.Body.Count - 1;
    }

    private ParameterSpec Spec(IParameterSymbol parameter, Constraints constraints, ParameterSource source, TypeRef type, string wireName, string? whenAbsent) => new()
    {
        Name = parameter.Name,
        WireName = wireName,
        In = source,
        Type = type,
        Default = whenAbsent,
        Rule = new RuleParser(context, constraints, type, $"{declaredAs}({parameter.Name})", isText: true).Parse(),
        Annotations = AnnotationParser.Parse(constraints, type, wireName, docs.Parameter(parameter.Name), DefaultJson(parameter, constraints)),
    };

    private string? WhenAbsent(IParameterSymbol parameter, TypeRef type, Constraints constraints)
    {
        if (constraints.IsRequired)
        {
            return null;
        }

        if (constraints.Own?.Named("Default") is { Kind: TypedConstantKind.Array, IsNull: false } items)
        {
            return CollectionDefault(parameter, type, items.Values);
        }

        return parameter.HasExplicitDefaultValue ? Literal.OfConstant(parameter.ExplicitDefaultValue, parameter.Type)
            : type.IsNullable ? "null"
            : null;
    }

    private string? CollectionDefault(IParameterSymbol parameter, TypeRef type, IEnumerable<TypedConstant> items)
    {
        if (type.NotNull.Shape == TypeShape.Collection)
        {
            return $"[{string.Join(", ", items.Select(item => item.Type is null ? "null" : Literal.OfConstant(item.Value, item.Type)))}]";
        }

        context.Report(Diagnostics.DefaultOfScalar, Location(parameter), parameter.Name, declaredAs);
        return null;
    }

    private string? DefaultJson(IParameterSymbol parameter, Constraints constraints)
    {
        if (constraints.Own?.Named("Default") is { Kind: TypedConstantKind.Array, IsNull: false } items)
        {
            return $"[{string.Join(",", items.Values.Select(item => item.Type is null ? "null" : AnnotationParser.Json(item.Value, item.Type, context.Names)))}]";
        }

        return parameter.HasExplicitDefaultValue ? AnnotationParser.Json(parameter.ExplicitDefaultValue, parameter.Type, context.Names) : null;
    }

    private void Refuse(IParameterSymbol parameter, TypeRef? type, ParameterSource source)
    {
        var place = source.ToString().ToLowerInvariant();
        if (type is { NotNull.Shape: TypeShape.Collection })
        {
            context.Report(Diagnostics.CollectionNotOfScalars, TypeLocation(parameter), parameter.Name, declaredAs, parameter.Type.ToDisplayString(), place);
            return;
        }

        context.Report(Diagnostics.UnsupportedParameterType, TypeLocation(parameter), parameter.Name, declaredAs, parameter.Type.ToDisplayString(), place,
            "use a scalar, an enum, a list of them, or a model whose members are");
    }
}
