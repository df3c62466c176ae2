using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the lines that read one parameter of the path, query, headers or cookies.</summary>
internal static class ParameterEmitter
{
    public static void Emit(SourceWriter writer, ParameterSpec parameter, string local, string? rule, LocalNames locals)
    {
        var (source, texts) = (Source(parameter.In), parameter.Type.NotNull.TextReader is not null);
        var find = $"new {source}Text(http.Request).{(texts ? "FindAll" : "Find")}({Literal.Of(parameter.WireName)})";
        var declaration = $"{(parameter.Type.IsNullable ? parameter.Type.Name : "var")} {local}";
        if (parameter.IsRequired)
        {
            writer.Line($"{declaration} = {Read(parameter.Type.NotNull, find, rule)};");
        }
        else
        {
            var text = locals.Take(parameter.Name + (texts ? "Texts" : "Text"));
            var isPresent = texts ? "{ Count: > 0 }" : "{ IsPresent: true }";
            writer.OpenList($"{declaration} = {find} is {isPresent} {text}");
            writer.Line($"? {Read(parameter.Type.NotNull, text, rule)}");
            writer.Line($": {parameter.Default};");
            writer.CloseList();
        }

        writer.LineIf(parameter.CanFail, $"mark = errors.Within(mark, {Literal.Of(SourceName(parameter.In))}, {Literal.Of(parameter.WireName)});");
    }

    /// <summary>The source in the location of an error.</summary>
    public static string SourceName(ParameterSource source) => source.ToString().ToLowerInvariant();

    private static string Source(ParameterSource source) => source.ToString();

    private static string Read(TypeRef type, string text, string? rule)
    {
        var value = type.Item ?? type;
        return $"TextValue.{type.TextReader ?? "Read"}<{value.Name}, {value.Model}>({text}, {(rule is null ? "" : rule + ", ")}ref errors)";
    }
}
