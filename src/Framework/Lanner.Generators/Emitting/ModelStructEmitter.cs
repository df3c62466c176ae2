using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the struct of one model: fields, reader, writer, schema.</summary>
/// <param name="writer">Takes the code.</param>
/// <param name="model">The model.</param>
/// <param name="isBody">Whether it holds several body parameters, which are all missing when the body is no object.</param>
internal sealed class ModelStructEmitter(SourceWriter writer, ModelSpec model, bool isBody)
{
    public void Emit(string accessibility)
    {
        var rules = new RuleFields();
        var fields = model.Members.Select(member => rules.Add(member.Rule, $"{LocalNames.Pascal(member.Name)}Rule")).ToList();
        writer.Open($"{accessibility} readonly struct {model.StructName} : {(isBody ? "IBodyModel" : "IJsonModel")}<{model.TypeName}>");
        if (model.Tag is { } tag)
        {
            _ = rules.Add(new("OneOfRule", $"new({Literal.Of(tag.Value)})"), "Tag");
        }

        rules.Emit(writer);
        new ModelReaderEmitter(writer, model, fields, isBody).Emit();
        new ModelWriterEmitter(writer, model).Emit();
        EmitSchema(fields);
        writer.Close();
    }

    /// <summary>The method that describes the model.</summary>
    public void EmitSchema(List<string?> fields)
    {
        if (isBody)
        {
            EmitObject("public static Schema Schema(SchemaMode mode)", fields, "");
            return;
        }

        writer.OpenList("public static Schema Schema(SchemaMode mode) =>");
        writer.Line($"global::Lanner.Runtime.Schema.Reference({Literal.Of(model.ComponentName)}, {Literal.Of(model.DisplayName)}, Describe, mode);");
        writer.CloseList();
        writer.Line();
        EmitObject("private static Schema Describe(SchemaMode mode)", fields, $"Title = {Literal.Of(model.ComponentName)},");
    }

    private void EmitObject(string declaration, List<string?> fields, string title)
    {
        writer.Open($"{declaration} => new()");
        writer.Line("Type = \"object\",");
        writer.LineIf(title.Length > 0, title);
        writer.LineIf(model.Description is not null, $"Description = {Literal.OfNullable(model.Description)},");
        writer.LineIf(model.ExtraJson is not null, $"ExtraJson = {Literal.OfNullable(model.ExtraJson)},");
        writer.LineIf(model.ForbidsExtra, "NoAdditionalProperties = true,");
        writer.Line("Properties =");
        writer.OpenList("[");
        writer.LineIf(model.Tag is not null, $"new({Literal.OfNullable(model.Tag?.WireName)}, new() {{ Type = \"string\", ConstJson = {Literal.Of(Literal.JsonText(model.Tag?.Value ?? ""))}, Title = {Literal.Of(WireName.Title(model.Tag?.WireName ?? "_"))} }}, Required: true),");
        foreach (var (member, index) in model.Members.Select((member, index) => (member, index)).Where(item => item.member.Annotations.IncludeInSchema))
        {
            var schema = SchemaText.Of(member.Type, member.Annotations, schema: null, fields[index], "mode", isReadOnly: !member.IsRead, isMember: true);
            var required = Literal.Of(member.IsRequired || !member.IsRead);
            writer.Line(member.IsRead
                ? $"new({Name(member)}, {schema}, Required: {required}),"
                : $".. (mode == SchemaMode.Output ? new SchemaProperty[] {{ new({Literal.Of(member.OutputName)}, {schema}, Required: {required}) }} : []),");
        }

        writer.CloseList("],");
        writer.Close(";");
    }

    private static string Name(MemberSpec member) => member.OutputName == member.WireName
        ? Literal.Of(member.WireName)
        : $"mode == SchemaMode.Input ? {Literal.Of(member.WireName)} : {Literal.Of(member.OutputName)}";
}
