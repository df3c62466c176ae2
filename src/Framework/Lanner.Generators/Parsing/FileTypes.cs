using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>The types that uploaded files are taken as.</summary>
internal static class FileTypes
{
    private const string List = "System.Collections.Generic.List";

    /// <summary>Whether the type holds uploads and nothing else, so that no mark is needed.</summary>
    public static bool HoldsFormFiles(ITypeSymbol type) => KnownTypes.Is(ItemOf(type) ?? type, KnownTypes.FormFile);

    /// <summary>The type and the method of <c>FileValue</c> that reads it; null for a type that holds no files.</summary>
    public static (TypeRef Type, string Reader)? Find(ITypeSymbol type)
    {
        var file = Single(type);
        var found = file is not null ? (file, file.Model == "BytesModel" ? "ReadBytes" : "ReadFile") : Several(type);
        if (found is not { } plain || type.NullableAnnotation != NullableAnnotation.Annotated)
        {
            return found;
        }

        var (name, model) = (plain.Item1.Name, plain.Item1.Model);
        return (plain.Item1 with { Name = name + "?", Model = $"NullableReferenceModel<{name}, {model}>", Underlying = plain.Item1 }, plain.Item2);
    }

    private static (TypeRef, string)? Several(ITypeSymbol type)
    {
        if (ItemOf(type) is not { } itemType || Single(itemType) is not { } item)
        {
            return null;
        }

        var isArray = type is IArrayTypeSymbol;
        var code = isArray ? $"{item.Name}[]" : $"global::System.Collections.Generic::List<{item.Name}>";
        var model = isArray ? $"ArrayModel<{item.Name}, {item.Model}>" : $"ListModel<{item.Name}, {item.Model}>";
        var reader = (item.Model == "BytesModel", isArray) switch
        {
            (true, true) => "ReadBytesArray",
            (true, false) => "ReadBytesList",
            (false, true) => "ReadFileArray",
            _ => "ReadFiles",
        };
        return (new(code, model, TypeShape.Collection) { Rules = RuleTarget.Count, CountedItem = item.Name }, reader);
    }

    private static TypeRef? Single(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => new("byte[]", "BytesModel", TypeShape.Scalar) { Rules = RuleTarget.Bytes },
        _ when KnownTypes.Is(type, KnownTypes.FormFile) => new("global::Microsoft.AspNetCore.Http::IFormFile", "FormFileModel", TypeShape.Scalar),
        _ => null,
    };

    // Whatever a list can be assigned to.
    private static ITypeSymbol? ItemOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when KnownTypes.FullNameOf(named.OriginalDefinition) == List || ScalarTypes.IsListInterface(named) => named.TypeArguments[0],
        _ => null,
    };
}
