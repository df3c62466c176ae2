using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the struct that reads, writes and describes a base type by its derived types.</summary>
internal sealed class PolymorphicEmitter(SourceWriter writer, ModelSpec model)
{
    public void Emit()
    {
        writer.Open($"internal readonly struct {model.StructName} : IJsonModel<{model.TypeName}>");
        writer.Line($"private static readonly Discriminator Tags = new({string.Join(", ", model.Choices.Select(choice => choice.Tag).Prepend(model.Tag!.WireName).Select(Literal.Of))});");
        writer.Line();
        EmitRead();
        EmitWrite();
        writer.Line($"public static Schema Schema(SchemaMode mode) => Tags.Describe({string.Join(", ", model.Choices.Select(choice => $"{choice.Type.Model}.Schema(mode)"))});");
        writer.Close();
    }

    private void EmitRead()
    {
        writer.Open($"public static {model.TypeName} Read(ref JsonReader reader, ref ErrorList errors)");
        writer.Line("var mark = errors.Count;");
        writer.Line("var tag = Tags.Find(ref reader, ref errors);");
        writer.Open($"{model.TypeName} read = tag switch");
        for (var i = 0; i < model.Choices.Count; i++)
        {
            writer.Line($"{Literal.Of(i)} => {model.Choices[i].Type.Model}.Read(ref reader, ref errors),");
        }

        writer.Line("_ => default,");
        writer.Close(";");
        writer.Open("if (tag >= 0)");
        writer.Line("Tags.Within(mark, tag, ref errors);");
        writer.Close();
        writer.Line();
        writer.Line("return read;");
        writer.Close();
        writer.Line();
    }

    private void EmitWrite()
    {
        writer.Open($"public static void Write(ref JsonWriter writer, {model.TypeName} value)");
        writer.Open("switch (value)");
        writer.OpenList("case null:");
        writer.Line("writer.WriteNull();");
        writer.Line("break;");
        writer.CloseList();
        foreach (var (choice, index) in model.Choices.Select((choice, index) => (choice, index)).OrderByDescending(item => item.choice.Depth))
        {
            writer.OpenList($"case {choice.Type.Name} choice{index + 1}:");
            writer.Line($"{choice.Type.Model}.Write(ref writer, choice{index + 1});");
            writer.Line("break;");
            writer.CloseList();
        }

        writer.OpenList("default:");
        writer.Line($"throw new NotSupportedException($\"{{value.GetType()}} has no [JsonDerivedType] on {model.DisplayName}: add it.\");");
        writer.CloseList();
        writer.Close();
        writer.Close();
        writer.Line();
    }
}
