using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Turns type symbols into <see cref="TypeRef"/>s and remembers the models and enums it met.</summary>
internal sealed class TypeParser(ParseContext context)
{
    private readonly HashSet<string> _models = [];
    private readonly Dictionary<string, INamedTypeSymbol> _enums = [];
    private readonly Queue<(INamedTypeSymbol Type, ModelKind Kind)> _unparsedModels = new();
    private readonly Dictionary<string, TypeRef> _roots = [];
    private readonly HashSet<AnonymousSpec> _anonymous = [];

    /// <summary>Types that System.Text.Json may meet in an answer, as type arguments <c>T, TModel</c>.</summary>
    public IEnumerable<string> JsonTypes => _roots.Values.Select(type => $"{type.Name}, {type.Model}").OrderBy(text => text, StringComparer.Ordinal);

    /// <summary>The type, or null when it has no form on the wire.</summary>
    public TypeRef? Parse(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Parse(nullable.TypeArguments[0]) is { } value
                ? value with { Name = value.Name + "?", Model = $"NullableModel<{value.Name}, {value.Model}>", Underlying = value }
                : null;
        }

        if (type.NullableAnnotation == NullableAnnotation.Annotated && type.IsReferenceType)
        {
            return ParseNotNull(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)) is { } reference
                ? reference with { Name = reference.Name + "?", Model = $"NullableReferenceModel<{reference.Name}, {reference.Model}>", Underlying = reference }
                : null;
        }

        return ParseNotNull(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
    }

    /// <summary>Remembers that a type occurs in a result of ASP.NET Core, which System.Text.Json writes.</summary>
    public void AddJsonType(TypeRef type) => _roots[type.NotNull.Name] = type.NotNull;

    /// <summary>Types without a name that occur in answers.</summary>
    public IEnumerable<AnonymousSpec> Anonymous => _anonymous;

    /// <summary>Remembers a type without a name, and those inside it.</summary>
    public void AddAnonymous(AnonymousSpec type)
    {
        _anonymous.Add(type);
        foreach (var nested in type.Members.Select(member => member.Nested).OfType<AnonymousSpec>())
        {
            AddAnonymous(nested);
        }
    }

    /// <summary>Specs of all models met so far, and of those that they lead to.</summary>
    public EquatableArray<ModelSpec> Models()
    {
        var specs = new List<ModelSpec>();
        while (_unparsedModels.Count > 0)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (type, kind) = _unparsedModels.Dequeue();
            specs.Add(kind switch
            {
                ModelKind.Patch => PatchParser.Parse(type, context),
                ModelKind.Polymorphic => PolymorphicParser.Parse(type, context),
                _ => ModelParser.Parse(type, context),
            });
        }

        return specs.ToEquatableArray();
    }

    /// <summary>Specs of all enums met so far. Call it after <see cref="Models"/>.</summary>
    public EquatableArray<EnumSpec> Enums() => _enums.Values.Select(type => EnumParser.Parse(type, context)).ToEquatableArray();

    private TypeRef? ParseNotNull(ITypeSymbol type)
    {
        if (ScalarTypes.Find(type, context.Compilation) is { } scalar)
        {
            return scalar;
        }

        return type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => Parse(array.ElementType) is { } element ? ScalarTypes.Collection(array, element) : null,
            INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration => ParseEnum(enumeration),
            INamedTypeSymbol { TypeArguments.Length: 1 } encoded when KnownTypes.Is(encoded, KnownTypes.JsonEncoded) => EncodedOf(encoded),
            INamedTypeSymbol { IsTupleType: true } tuple => TupleTypes.Find(tuple, Parse),
            INamedTypeSymbol { TypeArguments.Length: 1 } patch when KnownTypes.Is(patch, KnownTypes.Patch) => ParsePatch(patch),
            INamedTypeSymbol { TypeArguments.Length: > 1 } union when KnownTypes.Is(union, KnownTypes.Union) => ParseUnion(union),
            INamedTypeSymbol named when PolymorphicParser.IsPolymorphic(named) => ParsePolymorphic(named),
            INamedTypeSymbol { TypeArguments.Length: 1 } one when CollectionOf(one) is { } collection => collection,
            INamedTypeSymbol { TypeArguments.Length: 2 } two when DictionaryOf(two) is { } dictionary => dictionary,
            INamedTypeSymbol named when ModelShape.IsModel(named) => ParseModel(named),
            _ => null,
        };
    }

    private TypeRef? EncodedOf(INamedTypeSymbol type) => Parse(type.TypeArguments[0]) is { } value
        ? new(TypeText.Of(type), $"JsonEncodedModel<{value.Name}, {value.Model}>", TypeShape.Scalar) { IsValueType = true }
        : null;

    private TypeRef? CollectionOf(INamedTypeSymbol type) =>
        ModelShape.IsSystemType(type) && Parse(type.TypeArguments[0]) is { } item ? ScalarTypes.Collection(type, item) : null;

    private TypeRef? DictionaryOf(INamedTypeSymbol type) =>
        ModelShape.IsSystemType(type) && Parse(type.TypeArguments[0]) is { IsText: true } key && Parse(type.TypeArguments[1]) is { } value
            ? ScalarTypes.Dictionary(type, key, value)
            : null;

    private TypeRef ParseEnum(INamedTypeSymbol type)
    {
        CheckAccess(type);
        var code = TypeText.Of(type);
        _enums[code] = type;
        var reference = new TypeRef(code, $"EnumModel<{code}, {GeneratedName.CodeOf(type, "Names")}>", TypeShape.Enum) { IsValueType = true };
        AddJsonType(reference);
        return reference;
    }

    private void CheckAccess(INamedTypeSymbol type)
    {
        if (!Accessible.FromGeneratedCode(type, context.Compilation))
        {
            context.Report(Diagnostics.OperationNotAccessible, type.Locations.FirstOrDefault(), type.ToDisplayString());
        }
    }

    /// <summary>A type as the model it is itself, though it may stand for its derived types.</summary>
    public TypeRef ParseModel(INamedTypeSymbol type)
    {
        Enqueue(type, ModelKind.Whole);
        var code = TypeText.Of(type);
        var reference = new TypeRef(code, GeneratedName.CodeOf(type, "Model"), TypeShape.Model) { IsValueType = type.IsValueType };
        AddJsonType(reference);
        return reference;
    }

    private TypeRef? ParsePatch(INamedTypeSymbol type)
    {
        var reference = PatchParser.Reference(type, Parse(type.TypeArguments[0]));
        if (reference is not null)
        {
            Enqueue((INamedTypeSymbol)type.TypeArguments[0], ModelKind.Patch);
        }

        return reference;
    }

    private TypeRef? ParseUnion(INamedTypeSymbol type)
    {
        var reference = UnionTypes.Find(type, Parse);
        if (reference is not null)
        {
            AddJsonType(reference);
        }

        return reference;
    }

    private TypeRef ParsePolymorphic(INamedTypeSymbol type)
    {
        Enqueue(type, ModelKind.Polymorphic);
        var reference = new TypeRef(TypeText.Of(type), GeneratedName.CodeOf(type, "PolymorphicModel"), TypeShape.Union);
        AddJsonType(reference);
        return reference;
    }

    private void Enqueue(INamedTypeSymbol type, ModelKind kind)
    {
        if (_models.Add($"{kind} {TypeText.Of(type)}"))
        {
            CheckAccess(type);
            _unparsedModels.Enqueue((type, kind));
        }
    }
}
