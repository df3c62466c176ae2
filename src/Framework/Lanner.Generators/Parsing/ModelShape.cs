using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Tells models from services, and finds what makes a model: its constructor and its properties.</summary>
internal static class ModelShape
{
    /// <summary>
    /// A model is a record; a class or struct with <c>[Model]</c>; or one whose public constructor's parameters all match public properties
    /// and that has at least one property a request can set. All else is a service.
    /// </summary>
    public static bool IsModel(INamedTypeSymbol type)
    {
        if (type is { TypeKind: not (TypeKind.Class or TypeKind.Struct) } or { IsUnboundGenericType: true } or { IsStatic: true } or { IsTupleType: true } || IsSystemType(type))
        {
            return false;
        }

        if (type.IsRecord || type.GetAttributes().Find(KnownTypes.Model) is not null)
        {
            return true;
        }

        return !type.IsAbstract && !HasSystemBase(type) && Constructor(type) is { } constructor && Properties(type).Any(property => IsSettable(property) || Parameter(constructor, property) is not null);
    }

    /// <summary>The type of a model without <c>?</c>.</summary>
    public static INamedTypeSymbol NotNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? (INamedTypeSymbol)nullable.TypeArguments[0] : (INamedTypeSymbol)type;

    public static bool IsSystemType(INamedTypeSymbol type)
    {
        var name = type.ContainingNamespace is { IsGlobalNamespace: false } own ? KnownTypes.FullNameOf(own) : "";
        return name is "System" or "Microsoft" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);
    }

    /// <summary>The public constructor whose parameters all have a property: the one marked with <c>[JsonConstructor]</c>, a record's primary, a class's empty one.</summary>
    public static IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        if (type.IsAbstract)
        {
            return null;
        }

        var properties = Properties(type, withIgnored: true);
        var fitting = type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            .Where(constructor => !IsCopyConstructor(constructor, type))
            .Where(constructor => constructor.Parameters.All(parameter => properties.Any(property => Fits(parameter, property))))
            .OrderByDescending(constructor => constructor.Parameters.Length)
            .ToList();
        return fitting.FirstOrDefault(constructor => constructor.GetAttributes().Find(KnownTypes.JsonConstructor) is not null)
            ?? (type.IsRecord || type.IsValueType ? fitting.FirstOrDefault() : fitting.LastOrDefault());
    }

    /// <summary>Public instance properties, those of base types first; an override stands at its base's place.</summary>
    public static IReadOnlyList<IPropertySymbol> Properties(INamedTypeSymbol type, bool withIgnored = false)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            chain.Push(current);
        }

        var properties = new List<IPropertySymbol>();
        foreach (var property in chain.SelectMany(current => current.GetMembers().OfType<IPropertySymbol>()).Where(property => IsMember(property) && (withIgnored || !IsIgnored(property))))
        {
            var hidden = properties.FindIndex(known => known.Name == property.Name);
            if (hidden >= 0)
            {
                properties[hidden] = property;
            }
            else
            {
                properties.Add(property);
            }
        }

        return properties;
    }

    public static bool IsSettable(IPropertySymbol property) => property.SetMethod is { DeclaredAccessibility: Accessibility.Public };

    /// <summary>The constructor parameter that sets a property.</summary>
    public static IParameterSymbol? Parameter(IMethodSymbol? constructor, IPropertySymbol property) =>
        constructor?.Parameters.FirstOrDefault(parameter => Fits(parameter, property));

    // A DbContext, a Stream, an Exception, …: no data of a request.
    private static bool HasSystemBase(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (IsSystemType(current))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMember(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public }
        && property.ExplicitInterfaceImplementations.IsEmpty;

    private static bool IsIgnored(IPropertySymbol property) =>
        property.GetAttributes().Find(KnownTypes.JsonIgnore) is { } ignore && (ignore.Named("Condition") is null || ignore.Named("Condition")?.Value is 1);

    private static bool Fits(IParameterSymbol parameter, IPropertySymbol property) =>
        string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);

    private static bool IsCopyConstructor(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
