using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the file of one enum: its values and their names on the wire.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceProductionContext output, EnumSpec type)
    {
        var writer = new SourceWriter();
        GeneratedFile.Head(writer, $"{type.StructName}: the names of {type.DisplayName} on the wire.");
        GeneratedFile.OpenNamespace(writer, type.Namespace);
        writer.Line(GeneratedFile.Mark);
        writer.Open($"internal readonly struct {type.StructName} : IEnumNames<{type.TypeName}>");
        writer.OpenList($"public static EnumNames<{type.TypeName}> Names {{ get; }} = new(");
        writer.Line($"{Literal.Of(type.ComponentName)},");
        writer.Line($"{Literal.Of(type.DisplayName)},");
        writer.Line($"{Literal.OfNullable(type.Description)},");
        writer.OpenList("[");
        foreach (var value in type.Values)
        {
            writer.Line($"({Literal.Of(value.WireName)}, {value.Value}),");
        }

        writer.CloseList("]);");
        writer.CloseList();
        writer.Close();
        writer.Close();
        GeneratedFile.Add(output, writer, type.Namespace, type.StructName);
    }
}
