using System.Collections.Frozen;
using System.ComponentModel;
using System.Text;

namespace Lanner.Runtime;

/// <summary>The models of one assembly and the collections of them, behind the generated <c>LannerJson</c>. Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModels
{
    private readonly FrozenDictionary<Type, ModelDefinition> _models;
    private readonly KnownModels _known = new(ReadLimits.Default, Array.MaxLength);

    /// <summary>Takes in the models.</summary>
    public JsonModels(params ModelDefinition[] models)
    {
        _models = models.Concat(models.SelectMany(model => model.Collections())).DistinctBy(model => model.Type).ToFrozenDictionary(model => model.Type);
        foreach (var model in models)
            _known.Add(model);
    }

    /// <summary>Reads a whole JSON text.</summary>
    /// <typeparam name="T">A model, or a list, array or dictionary of one.</typeparam>
    /// <param name="utf8">The text.</param>
    /// <param name="maxDepth">How deep arrays and objects may nest.</param>
    /// <exception cref="NotSupportedException">The assembly has no such model.</exception>
    public Validated<T> Read<T>(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        var model = Find<T>();
        var reader = new JsonReader(utf8, maxDepth);
        var errors = default(ErrorList);
        var value = model.Read(ref reader, ref errors);
        reader.ReadEnd();
        if (reader.Error is { } error)
        {
            errors.AddFinal(ErrorDetails.JsonInvalid(error.Message), ErrorInput.EmptyObject);
            _ = errors.Within(0, error.Offset);
        }

        return new(value, errors);
    }

    /// <summary>Reads a whole JSON text.</summary>
    /// <inheritdoc cref="Read{T}(ReadOnlySpan{byte}, int)"/>
    /// <param name="text">The text.</param>
    /// <param name="maxDepth">How deep arrays and objects may nest.</param>
    public Validated<T> Read<T>(string text, int maxDepth) => Read<T>(Encoding.UTF8.GetBytes(text), maxDepth);

    /// <summary>Writes a value as an answer would hold it, in UTF-8.</summary>
    /// <typeparam name="T">Declared type: it decides what is written.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="maxDepth">How deep arrays and objects may nest.</param>
    /// <exception cref="NotSupportedException">The assembly has no such model.</exception>
    /// <exception cref="JsonLimitException">The value is nested deeper, as one that refers back to itself, or takes more than the largest array.</exception>
    public byte[] Write<T>(T value, int maxDepth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        var model = Find<T>();
        var writer = new JsonWriter(_known, maxDepth, depth: 0);
        try
        {
            model.Write(ref writer, value);
            return writer.WrittenSpan.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private ModelDefinition<T> Find<T>() => _models.TryGetValue(typeof(T), out var model) && model is ModelDefinition<T> definition
        ? definition
        : throw new NotSupportedException($"No model of this assembly reads and writes {typeof(T)}: mark it with [Model], or use it in a router. Models, and lists, arrays and dictionaries of one, are known.");
}
