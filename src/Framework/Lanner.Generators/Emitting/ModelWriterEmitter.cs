using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the method that writes a model: pre-encoded names between values, each by its declared type.</summary>
internal sealed class ModelWriterEmitter(SourceWriter writer, ModelSpec model)
{
    public void Emit()
    {
        writer.Open($"public static void Write(ref JsonWriter writer, {model.TypeName} value)");
        if (!model.IsValueType)
        {
            writer.Open("if (value is null)");
            writer.Line("writer.WriteNull();");
            writer.Line("return;");
            writer.Close();
            writer.Line();
        }

        var start = "{";
        if (model.Tag is { } tag)
        {
            writer.Line($"writer.Raw({Literal.Of($"{{{Literal.JsonText(tag.WireName)}:{Literal.JsonText(tag.Value)}")}u8);");
            start = ",";
        }

        foreach (var member in model.Members)
        {
            writer.Line($"writer.Raw({Literal.Of($"{start}{Literal.JsonText(member.OutputName)}:")}u8);");
            writer.Line($"{member.Type.Model}.Write(ref writer, value.{LocalNames.Escape(member.Name)});");
            start = ",";
        }

        writer.Line(start == "{" ? "writer.Raw(\"{}\"u8);" : "writer.Raw(\"}\"u8);");
        writer.Close();
        writer.Line();
    }
}
