using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>The static field that reads a parameter model.</summary>
internal static class ParameterModelText
{
    public static RuleSpec Of(ParameterSpec parameter)
    {
        var type = parameter.Type.NotNull;
        var others = parameter.Others.Count == 0 ? "" : $" {{ Others = [{string.Join(", ", parameter.Others.Select(Literal.Of))}] }}";
        return new($"ParameterModel<{type.Name}, {type.Model}>", $"new({string.Join(", ", parameter.Fields.Select(Field))}){others}");
    }

    private static string Field(FieldSpec field)
    {
        var arguments = new List<string> { Literal.Of(field.Name) };
        if (field.Key != field.Name)
        {
            arguments.Add($"key: {Literal.Of(field.Key)}");
        }

        if (field.IsList)
        {
            arguments.Add("isList: true");
        }

        if (field.DefaultJson is { } value)
        {
            arguments.Add($"defaultJson: {Literal.Of(value)}");
        }

        return $"new ParameterField({string.Join(", ", arguments)})";
    }
}
