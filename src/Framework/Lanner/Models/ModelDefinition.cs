using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lanner.Runtime;

/// <summary>A model that System.Text.Json, too, reads and writes by the generated code, so that <c>TypedResults.Ok(item)</c> looks the same.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelDefinition
{
    private protected ModelDefinition()
    {
    }

    /// <summary>Type of the model.</summary>
    public abstract Type Type { get; }

    /// <summary>Makes what System.Text.Json knows of the model.</summary>
    /// <param name="options">The options it is made for.</param>
    internal abstract JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options);
}

/// <summary>The definition of one model.</summary>
/// <typeparam name="T">Type of the model.</typeparam>
/// <typeparam name="TModel">The generated code that reads and writes it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelDefinition<T, TModel> : ModelDefinition
    where TModel : IJsonModel<T>
{
    /// <inheritdoc/>
    public override Type Type => typeof(T);

    /// <inheritdoc/>
    internal override JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new ModelConverter<T, TModel>());
}
