using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>
/// Reads what attributes add to the document: <c>[OpenApiExtra]</c>, <c>[SchemaExtra]</c> and <c>[Callback]</c>.
/// <see cref="Analyzers.DocumentJsonAnalyzer"/> checks the JSON.
/// </summary>
internal static class OpenApiParser
{
    /// <summary>The JSON objects that are merged into an operation.</summary>
    public static EquatableArray<string> Extras(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => KnownTypes.Is(attribute.AttributeClass, KnownTypes.OpenApiExtra))
        .Select(attribute => attribute.Positional(0) as string)
        .OfType<string>()
        .ToEquatableArray();

    /// <summary>The interfaces of callbacks, as C# text.</summary>
    public static EquatableArray<string> Callbacks(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => KnownTypes.Is(attribute.AttributeClass, KnownTypes.Callback) && attribute.AttributeClass!.TypeArguments.Length == 1)
        .Select(attribute => TypeText.Of(attribute.AttributeClass!.TypeArguments[0]))
        .ToEquatableArray();

    /// <summary>The members added to a schema; null for none.</summary>
    public static string? SchemaExtra(IEnumerable<AttributeData> attributes) => attributes.Find(KnownTypes.SchemaExtra)?.Positional(0) as string;

    /// <summary>Whether the members are the whole schema.</summary>
    public static bool ReplacesSchema(IEnumerable<AttributeData> attributes) => attributes.Find(KnownTypes.SchemaExtra)?.Flag("Replace") is true;
}
