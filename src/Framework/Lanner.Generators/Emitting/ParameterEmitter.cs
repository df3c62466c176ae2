using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Writes the lines that read one parameter of the path, query, headers, cookies or a form.</summary>
internal static class ParameterEmitter
{
    public static void Emit(SourceWriter writer, ParameterSpec parameter, string local, string? rule, LocalNames locals)
    {
        if (parameter.IsModel)
        {
            writer.Line($"var {local} = {rule}.Read({Source(parameter.In)}, ref errors);");
            writer.Line($"mark = errors.Within(mark, {Literal.Of(SourceName(parameter.In))});");
            return;
        }

        var texts = parameter.Type.NotNull.TextReader is not null;
        var method = parameter.FileReader is not null ? "FindFiles" : texts ? "FindAll" : "Find";
        var find = $"{Source(parameter.In)}.{method}({Literal.Of(parameter.WireName)})";
        var declaration = $"{(parameter.Type.IsNullable ? parameter.Type.Name : "var")} {local}";
        if (parameter.IsRequired)
        {
            writer.Line($"{declaration} = {Read(parameter, find, rule)};");
        }
        else
        {
            var text = locals.Take(parameter.Name + (parameter.FileReader is not null ? "Files" : texts ? "Texts" : "Text"));
            var isPresent = method == "FindAll" ? "{ Count: > 0 }" : "{ IsPresent: true }";
            writer.OpenList($"{declaration} = {find} is {isPresent} {text}");
            writer.Line($"? {Read(parameter, text, rule)}");
            writer.Line($": {parameter.Default};");
            writer.CloseList();
        }

        writer.LineIf(parameter.CanFail, $"mark = errors.Within(mark, {Literal.Of(SourceName(parameter.In))}, {Literal.Of(parameter.WireName)});");
    }

    /// <summary>The source in the location of an error.</summary>
    private static string SourceName(ParameterSource source) => source == ParameterSource.Form ? "body" : source.ToString().ToLowerInvariant();

    private static string Source(ParameterSource source) => source == ParameterSource.Form ? "form" : $"new {source}Text(http.Request)";

    private static string Read(ParameterSpec parameter, string text, string? rule)
    {
        var type = parameter.Type.NotNull;
        var ruled = $"{text}, {(rule is null ? "" : rule + ", ")}ref errors";
        var value = type.Item ?? type;
        return parameter.FileReader is { } reader
            ? $"FileValue.{reader}({ruled})"
            : $"TextValue.{type.TextReader ?? "Read"}<{value.Name}, {value.Model}>({ruled})";
    }
}
