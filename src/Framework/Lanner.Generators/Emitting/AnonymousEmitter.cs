using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the definition of a type without a name. An equal <c>new { … }</c> in the same assembly is of the same type.</summary>
internal static class AnonymousEmitter
{
    public static void Emit(SourceWriter writer, AnonymousSpec type)
    {
        writer.Open($"ModelDefinition.Of({Shape(type)}, static (ref writer, shape) =>");
        var members = new ObjectWriterEmitter(writer);
        foreach (var member in type.Members)
        {
            members.Begin($"{Literal.JsonText(member.WireName)}:");
            writer.Line($"{member.Model}.Write(ref writer, shape.{LocalNames.Escape(member.Name)});");
        }

        members.End();
        writer.Close("),");
    }

    private static string Shape(AnonymousSpec type) => type.Members.Count == 0
        ? "new { }"
        : $"new {{ {string.Join(", ", type.Members.Select(member => $"{LocalNames.Escape(member.Name)} = {Value(member)}"))} }}";

    private static string Value(AnonymousMemberSpec member) => member.Nested is { } nested ? Shape(nested) : $"default({member.Type})";
}
