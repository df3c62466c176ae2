using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the struct that reads and describes partial updates of one model.</summary>
internal sealed class PatchEmitter(SourceWriter writer, ModelSpec model)
{
    public void Emit()
    {
        var rules = new RuleFields();
        var fields = model.Members.Select(member => rules.Add(member.Rule, $"{LocalNames.Pascal(member.Name)}Rule")).ToList();
        writer.Open($"internal readonly struct {model.StructName} : IJsonModel<Patch<{model.TypeName}>>");
        writer.Line($"private static readonly PatchDefinition<{model.TypeName}> Definition = new({string.Join(", ", model.Members.Select(member => Literal.Of(member.Name)).Prepend("Apply"))});");
        writer.Line();
        rules.Emit(writer);
        new ModelReaderEmitter(writer, model, fields, isBody: false).Emit();
        EmitApply();
        EmitWrite();
        EmitSchema(fields);
        writer.Close();
    }

    private void EmitApply()
    {
        writer.Open($"private static {model.TypeName} Apply({model.TypeName} target, {model.TypeName} values, ReadOnlySpan<ulong> came)");
        foreach (var (member, index) in model.Members.Select((member, index) => (member, index)))
        {
            var name = LocalNames.Escape(member.Name);
            writer.Open($"if ((came[{Literal.Of(index / 64)}] & {Bit(index)}) != 0)");
            writer.Line(model.HasWith ? $"target = target with {{ {name} = values.{name} }};" : $"target.{name} = values.{name};");
            writer.Close();
            writer.Line();
        }

        writer.Line("return target;");
        writer.Close();
        writer.Line();
    }

    // What goes out of a partial update is what came in.
    private void EmitWrite()
    {
        writer.Open($"public static void Write(ref JsonWriter writer, Patch<{model.TypeName}> value)");
        writer.Line("writer.Begin(\"{\"u8);");
        writer.Line("var separator = \"\"u8;");
        foreach (var member in model.Members)
        {
            writer.Open($"if (value.Has({Literal.Of(member.Name)}))");
            writer.Line("writer.Raw(separator);");
            writer.Line($"writer.Raw({Literal.Of($"{Literal.JsonText(member.OutputName)}:")}u8);");
            writer.Line($"{member.Type.Model}.Write(ref writer, value.Values.{LocalNames.Escape(member.Name)});");
            writer.Line("separator = \",\"u8;");
            writer.Close();
            writer.Line();
        }

        writer.Line("writer.End(\"}\"u8);");
        writer.Close();
        writer.Line();
    }

    private void EmitSchema(List<string?> fields)
    {
        if (!model.HasRequired)
        {
            writer.Line($"public static Schema Schema(SchemaMode mode) => {model.StructName.Substring(0, model.StructName.Length - "PatchModel".Length)}Model.Schema(mode);");
            return;
        }

        new ModelStructEmitter(writer, model with { ComponentName = model.ComponentName + "Patch", DisplayName = model.DisplayName + "Patch" }, isBody: false).EmitSchema(fields);
    }

    private static string Bit(int index) => "0x" + (1ul << (index % 64)).ToString("x", System.Globalization.CultureInfo.InvariantCulture) + "ul";
}
