using System.ComponentModel;
using Microsoft.Extensions.Primitives;

namespace Lanner.Runtime;

/// <summary>
/// A model whose members are parameters of one part of the request: FastAPI's parameter models. The texts are put together as a JSON object, which
/// the model reads as it reads a body: so its rules, its validators and what it does with unknown names are the same in both places.
/// </summary>
/// <typeparam name="T">Type of the model.</typeparam>
/// <typeparam name="TModel">The code that reads it.</typeparam>
/// <param name="fields">The model's members, in order.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterModel<T, TModel>(params ParameterField[] fields)
    where TModel : struct, IJsonModel<T>
{
    /// <summary>Names that parameters beside the model read: they are none of the model's, known or unknown.</summary>
    public string[] Others { get; init; } = [];

    /// <summary>
    /// Reads the model. Locations are relative to the part of the request. The input of an error about the whole is all that came, with the defaults
    /// of what did not, as FastAPI tells it.
    /// </summary>
    /// <typeparam name="TSource">The part of the request.</typeparam>
    /// <param name="source">The part of the request.</param>
    /// <param name="errors">Takes the errors.</param>
    public T Read<TSource>(TSource source, ref ErrorList errors)
        where TSource : ITextSource
    {
        var writer = new JsonWriter();
        try
        {
            Write(source, ref writer);
            var reader = new JsonReader(writer.WrittenSpan, errors.Limits.MaxDepth);
            return TModel.Read(ref reader, ref errors);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The members as parameters of their own, for the document.</summary>
    /// <param name="source">The part of the request.</param>
    public IEnumerable<ParameterDescription> Describe(ParameterSource source) => Properties().Select(property => new ParameterDescription
    {
        Name = Array.Find(fields, field => field.Name == property.Name)?.Key ?? property.Name,
        In = source,
        Required = property.Required,
        Schema = property.Schema,
        Description = property.Schema.Description,
        Deprecated = property.Schema.Deprecated,
    });

    /// <summary>The members as properties of a form's schema.</summary>
    public IEnumerable<SchemaProperty> Properties()
    {
        var schema = TModel.Schema(SchemaMode.Input);
        return (schema.Ref is { } reference ? reference.Describe(SchemaMode.Input) : schema).Properties ?? [];
    }

    private void Write<TSource>(TSource source, ref JsonWriter writer)
        where TSource : ITextSource
    {
        writer.Raw("{"u8);
        var isFirst = true;
        foreach (var field in fields)
            WriteField(field, source, ref writer, ref isFirst);
        foreach (var (name, texts) in source.All)
        {
            if (IsKnown(name))
                continue;
            WriteName(name, ref writer, ref isFirst);
            WriteTexts(texts, ref writer);
        }
        writer.Raw("}"u8);
    }

    private static void WriteField<TSource>(ParameterField field, TSource source, ref JsonWriter writer, ref bool isFirst)
        where TSource : ITextSource
    {
        if (field.IsList && source.FindAll(field.Key) is { Count: > 0 } texts)
        {
            WriteName(field.Name, ref writer, ref isFirst);
            writer.WriteStrings(texts);
        }
        else if (!field.IsList && source.FindText(field.Key) is { } text)
        {
            WriteName(field.Name, ref writer, ref isFirst);
            writer.WriteString(text);
        }
        else if (field.DefaultJson is { } value)
        {
            WriteName(field.Name, ref writer, ref isFirst);
            writer.RawText(value);
        }
    }

    private static void WriteName(string name, ref JsonWriter writer, ref bool isFirst)
    {
        if (!isFirst)
            writer.Raw(","u8);
        isFirst = false;
        writer.WriteString(name);
        writer.Raw(":"u8);
    }

    private static void WriteTexts(StringValues texts, ref JsonWriter writer)
    {
        // A file of a form has no text.
        if (texts.Count == 0)
            writer.WriteNull();
        else if (texts.Count == 1)
            writer.WriteString(texts[0]);
        else
            writer.WriteStrings(texts);
    }

    private bool IsKnown(string name) =>
        Array.Exists(fields, field => field.Name == name || field.Key == name) || Array.IndexOf(Others, name) >= 0;
}
