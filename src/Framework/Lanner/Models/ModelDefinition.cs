using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lanner.Runtime;

/// <summary>
/// A model that is found by its type at run time: where a value is declared as <c>object</c>, and by System.Text.Json, so that
/// <c>TypedResults.Ok(item)</c> looks the same.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelDefinition
{
    private protected ModelDefinition()
    {
    }

    /// <summary>Type of the model.</summary>
    public abstract Type Type { get; }

    /// <summary>The definition of a type without a name: <c>new { message = "…" }</c>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="shape">A value of the type, from which the compiler infers it.</param>
    /// <param name="write">Writes a value.</param>
    public static ModelDefinition Of<T>(T shape, ModelWriter<T> write)
        where T : class
    {
        _ = shape;
        return new AnonymousDefinition<T>(write);
    }

    /// <summary>Writes a value of the type.</summary>
    internal abstract void Write(ref JsonWriter writer, object value);

    /// <summary>The collections of the model that may be read and written on their own.</summary>
    internal virtual IEnumerable<ModelDefinition> Collections() => [];

    /// <summary>Makes what System.Text.Json knows of the model.</summary>
    /// <param name="options">The options it is made for.</param>
    /// <param name="models">Models of values inside that are declared as <c>object</c>.</param>
    internal abstract JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options, KnownModels models);
}

/// <summary>The definition of one model.</summary>
/// <typeparam name="T">Type of the model.</typeparam>
/// <typeparam name="TModel">The generated code that reads and writes it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelDefinition<T, TModel> : ModelDefinition<T>
    where TModel : struct, IJsonModel<T>
{
    /// <inheritdoc/>
    internal override void Write(ref JsonWriter writer, object value) => TModel.Write(ref writer, (T)value);

    /// <inheritdoc/>
    internal override void Write(ref JsonWriter writer, T value) => writer.WriteWhole<T, TModel>(value);

    /// <inheritdoc/>
    internal override T Read(ref JsonReader reader, ref ErrorList errors) => TModel.Read(ref reader, ref errors);

    /// <inheritdoc/>
    internal override IEnumerable<ModelDefinition> Collections()
    {
        yield return new ModelDefinition<List<T>, ListModel<T, TModel>>();
        yield return new ModelDefinition<IReadOnlyList<T>, EnumerableModel<IReadOnlyList<T>, T, TModel>>();
        yield return new ModelDefinition<T[], ArrayModel<T, TModel>>();
        yield return new ModelDefinition<Dictionary<string, T>, DictionaryModel<string, StringModel, T, TModel>>();
    }

    /// <inheritdoc/>
    internal override JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options, KnownModels models) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new ModelConverter<T, TModel>(models));
}
