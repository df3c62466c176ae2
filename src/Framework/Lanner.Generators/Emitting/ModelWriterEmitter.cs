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

        var members = new ObjectWriterEmitter(writer);
        if (model.Tag is { } tag)
        {
            members.Begin($"{Literal.JsonText(tag.WireName)}:{Literal.JsonText(tag.Value)}");
        }

        foreach (var member in model.Members)
        {
            members.Begin($"{Literal.JsonText(member.OutputName)}:");
            writer.Line($"{member.Type.Model}.Write(ref writer, value.{LocalNames.Escape(member.Name)});");
        }

        members.End();
        writer.Close();
        writer.Line();
    }
}
