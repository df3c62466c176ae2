using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>The types that the runtime reads and writes itself, and the collections it knows.</summary>
internal static class ScalarTypes
{
    private static readonly Dictionary<string, (string Model, RuleTarget Rules)> Scalars = new()
    {
        ["System.Boolean"] = ("BooleanModel", RuleTarget.None),
        ["System.SByte"] = ("SByteModel", RuleTarget.Number),
        ["System.Byte"] = ("ByteModel", RuleTarget.Number),
        ["System.Int16"] = ("Int16Model", RuleTarget.Number),
        ["System.UInt16"] = ("UInt16Model", RuleTarget.Number),
        ["System.Int32"] = ("Int32Model", RuleTarget.Number),
        ["System.UInt32"] = ("UInt32Model", RuleTarget.Number),
        ["System.Int64"] = ("Int64Model", RuleTarget.Number),
        ["System.UInt64"] = ("UInt64Model", RuleTarget.Number),
        ["System.Int128"] = ("Int128Model", RuleTarget.Number),
        ["System.Numerics.BigInteger"] = ("BigIntegerModel", RuleTarget.Number),
        ["System.Single"] = ("SingleModel", RuleTarget.Number),
        ["System.Double"] = ("DoubleModel", RuleTarget.Number),
        ["System.Decimal"] = ("DecimalModel", RuleTarget.Decimal),
        ["System.String"] = ("StringModel", RuleTarget.String),
        ["System.Char"] = ("CharModel", RuleTarget.None),
        ["System.Guid"] = ("GuidModel", RuleTarget.None),
        ["System.DateTime"] = ("DateTimeModel", RuleTarget.None),
        ["System.DateTimeOffset"] = ("DateTimeOffsetModel", RuleTarget.None),
        ["System.DateOnly"] = ("DateOnlyModel", RuleTarget.None),
        ["System.TimeOnly"] = ("TimeOnlyModel", RuleTarget.None),
        ["System.TimeSpan"] = ("TimeSpanModel", RuleTarget.None),
        ["System.Uri"] = ("UriModel", RuleTarget.None),
    };

    private static readonly Dictionary<string, string> AnyTypes = new()
    {
        ["System.Object"] = "ObjectModel",
        ["System.Text.Json.JsonElement"] = "JsonElementModel",
        ["System.Text.Json.Nodes.JsonNode"] = "JsonNodeModel",
    };

    private static readonly HashSet<string> ListInterfaces =
    [
        "System.Collections.Generic.IEnumerable",
        "System.Collections.Generic.ICollection",
        "System.Collections.Generic.IList",
        "System.Collections.Generic.IReadOnlyCollection",
        "System.Collections.Generic.IReadOnlyList",
    ];

    private static readonly HashSet<string> SetInterfaces = ["System.Collections.Generic.ISet", "System.Collections.Generic.IReadOnlySet"];

    private static readonly HashSet<string> DictionaryInterfaces =
        ["System.Collections.Generic.IDictionary", "System.Collections.Generic.IReadOnlyDictionary"];

    /// <summary>A type that is read and written without generated code; null for others.</summary>
    public static TypeRef? Find(ITypeSymbol type, Compilation compilation)
    {
        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
        {
            return new("byte[]", "BytesModel", TypeShape.Scalar) { Rules = RuleTarget.Bytes };
        }

        var name = KnownTypes.FullNameOf(type);
        if (Scalars.TryGetValue(name, out var scalar) && IsServed(scalar.Model, compilation))
        {
            return new(TypeText.Of(type), scalar.Model, TypeShape.Scalar) { Rules = scalar.Rules, IsValueType = type.IsValueType };
        }

        return AnyTypes.TryGetValue(name, out var any) && IsServed(any, compilation)
            ? new(TypeText.Of(type), any, TypeShape.Any) { IsValueType = type.IsValueType }
            : null;
    }

    /// <summary>Whether a list can be assigned to the type.</summary>
    public static bool IsListInterface(INamedTypeSymbol type) => ListInterfaces.Contains(KnownTypes.FullNameOf(type.OriginalDefinition));

    /// <summary>A list, set or array of an item type; null for other types.</summary>
    public static TypeRef? Collection(ITypeSymbol type, TypeRef item)
    {
        var code = TypeText.Of(type);
        var arguments = $"{item.Name}, {item.Model}";
        TypeRef Make(string model, string reader) =>
            new(code, model, TypeShape.Collection) { Item = item, Rules = RuleTarget.Count, TextReader = reader, CountedItem = item.Name };

        var name = KnownTypes.FullNameOf(type.OriginalDefinition);
        return name switch
        {
            _ when type is IArrayTypeSymbol { Rank: 1 } => Make($"ArrayModel<{arguments}>", "ReadArray"),
            "System.Collections.Generic.List" => Make($"ListModel<{arguments}>", "ReadList"),
            "System.Collections.Generic.HashSet" => Make($"HashSetModel<{arguments}>", "ReadSet"),
            _ when ListInterfaces.Contains(name) => Make($"EnumerableModel<{code}, {arguments}>", "ReadList"),
            _ when SetInterfaces.Contains(name) => Make($"SetModel<{code}, {arguments}>", "ReadSet"),
            _ => null,
        };
    }

    /// <summary>A dictionary; null for other types.</summary>
    public static TypeRef? Dictionary(INamedTypeSymbol type, TypeRef key, TypeRef value)
    {
        var code = TypeText.Of(type);
        var arguments = $"{key.Name}, {key.Model}, {value.Name}, {value.Model}";
        var name = KnownTypes.FullNameOf(type.OriginalDefinition);
        var model = name == "System.Collections.Generic.Dictionary" ? $"DictionaryModel<{arguments}>"
            : DictionaryInterfaces.Contains(name) ? $"MapModel<{code}, {arguments}>"
            : null;
        return model is null ? null : new(code, model, TypeShape.Dictionary)
        {
            Rules = RuleTarget.Count,
            CountedItem = $"global::System.Collections.Generic::KeyValuePair<{key.Name}, {value.Name}>",
        };
    }

    // The runtime decides which of the rarer types it serves.
    private static bool IsServed(string model, Compilation compilation) => compilation.GetTypeByMetadataName("Lanner.Runtime." + model) is not null;
}
