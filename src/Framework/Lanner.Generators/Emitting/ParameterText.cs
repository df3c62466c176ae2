using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Expressions that describe parameters of the path, query, headers and cookies.</summary>
internal static class ParameterText
{
    /// <summary>An element of a collection expression; for a parameter model, as many as it has members.</summary>
    public static string Of(ParameterSpec parameter, string? rule)
    {
        if (parameter.IsModel)
        {
            return $".. {rule}.Describe(ParameterSource.{parameter.In})";
        }

        var annotations = parameter.Annotations;
        var settings = new List<string>
        {
            $"Name = {Literal.Of(parameter.WireName)}",
            $"In = ParameterSource.{parameter.In}",
        };
        if (parameter.IsRequired)
        {
            settings.Add("Required = true");
        }

        settings.Add($"Schema = {SchemaText.Of(parameter.Type, annotations, schema: null, rule, "SchemaMode.Input")}");
        if (annotations.Description is { } description)
        {
            settings.Add($"Description = {Literal.Of(description)}");
        }

        if (annotations.IsDeprecated)
        {
            settings.Add("Deprecated = true");
        }

        if (!annotations.IncludeInSchema)
        {
            settings.Add("IncludeInSchema = false");
        }

        settings.AddRange(SchemaText.Examples(annotations));

        return $"new() {{ {string.Join(", ", settings)} }}";
    }
}
