using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>The expression that describes a form.</summary>
internal static class FormText
{
    /// <summary>A form model that stands alone is the form; all else are properties of one schema.</summary>
    /// <param name="parameters">Fields and files with their rules, of the operation and its dependencies.</param>
    public static string Of(IReadOnlyList<(ParameterSpec Parameter, string? Rule)> parameters)
    {
        var isMultipart = parameters.Any(one => one.Parameter.FileReader is not null);
        var mediaType = isMultipart ? "multipart/form-data" : "application/x-www-form-urlencoded";
        var isSingleModel = parameters.Count == 1 && parameters[0].Parameter.IsModel;
        var isRequired = isSingleModel || parameters.Any(one => one.Parameter is { IsRequired: true, IsModel: false } || one.Parameter.Fields.Any(field => field.IsRequired));
        var schema = isSingleModel
            ? SchemaText.Of(parameters[0].Parameter.Type.NotNull, parameters[0].Parameter.Annotations, schema: null, rule: null, mode: "SchemaMode.Input")
            : $"new Schema {{ Type = \"object\", Properties = [{string.Join(", ", parameters.Where(IsShown).GroupBy(Key).Select(same => Property(same.First())))}] }}";
        var embedded = isSingleModel ? "" : ", IsEmbedded = true";
        return $"new BodyDescription {{ Required = {Literal.Of(isRequired)}, Schema = {schema}, MediaType = {Literal.Of(mediaType)}{embedded} }}";
    }

    private static bool IsShown((ParameterSpec Parameter, string? Rule) one) => one.Parameter.Annotations.IncludeInSchema;

    private static string Key((ParameterSpec Parameter, string? Rule) one) => one.Parameter.IsModel ? one.Rule! : one.Parameter.WireName;

    private static string Property((ParameterSpec Parameter, string? Rule) one)
    {
        var (parameter, rule) = one;
        return parameter.IsModel
            ? $".. {rule}.Properties()"
            : $"new({Literal.Of(parameter.WireName)}, {SchemaText.Of(parameter.Type, parameter.Annotations, schema: null, rule, "SchemaMode.Input")}, Required: {Literal.Of(parameter.IsRequired)})";
    }
}
