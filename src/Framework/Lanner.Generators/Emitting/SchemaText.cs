using Lanner.Generators.Parsing;
using Lanner.Generators.Specs;

namespace Lanner.Generators.Emitting;

/// <summary>Expressions that make schemas.</summary>
internal static class SchemaText
{
    /// <summary>The schema of a value: its type's, with its rule and what is said of it.</summary>
    /// <param name="type">The value's type.</param>
    /// <param name="annotations">Title, description, default, examples.</param>
    /// <param name="schema">The schema without null, where it is not the type's own.</param>
    /// <param name="rule">Field of the rule.</param>
    /// <param name="mode">Expression of the mode.</param>
    /// <param name="isReadOnly">Whether the value only occurs in answers.</param>
    /// <param name="isMember">Whether it is a member of a model, which has no title beside a reference or null either.</param>
    public static string Of(TypeRef type, AnnotationSpec annotations, string? schema, string? rule, string mode, bool isReadOnly = false, bool isMember = false)
    {
        var text = schema is not null && type.IsNullable ? $"{schema}.OrNull()" : schema ?? $"{type.Model}.Schema({mode})";
        text = annotations.ReplacesSchema ? "new Schema()" : rule is null ? text : $"{rule}.Describe({text})";
        var settings = Settings(type, annotations, isReadOnly, isMember).ToList();
        return settings.Count == 0 ? text : $"{text} with {{ {string.Join(", ", settings)} }}";
    }

    private static IEnumerable<string> Settings(TypeRef type, AnnotationSpec annotations, bool isReadOnly, bool isMember)
    {
        if (!(isMember ? type.NotNull : type).IsComponent || annotations.ReplacesSchema)
        {
            yield return $"Title = {Literal.Of(annotations.Title)}";
        }

        if (annotations.Description is { } description)
        {
            yield return $"Description = {Literal.Of(description)}";
        }

        if (annotations.DefaultJson is { } value)
        {
            yield return $"DefaultJson = {Literal.Of(value)}";
        }

        if (annotations.ExamplesJson is { } examples)
        {
            yield return $"ExamplesJson = {Literal.Of(examples)}";
        }

        if (annotations.ExtraJson is { } extra)
        {
            yield return $"ExtraJson = {Literal.Of(extra)}";
        }

        if (annotations.IsDeprecated)
        {
            yield return "Deprecated = true";
        }

        if (isReadOnly)
        {
            yield return "ReadOnly = true";
        }
    }
}
