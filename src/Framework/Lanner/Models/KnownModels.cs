using System.Collections.Concurrent;

namespace Lanner.Runtime;

/// <summary>The models of all included routers, by type, and the bounds of what they write.</summary>
/// <param name="maxDepth">How deep arrays and objects may nest.</param>
/// <param name="maxSize">Largest JSON text, in bytes.</param>
internal sealed class KnownModels(int maxDepth, int maxSize)
{
    private readonly ConcurrentDictionary<Type, ModelDefinition> _models = new();

    /// <summary>How deep arrays and objects may nest, in what is read as well.</summary>
    public int MaxDepth => maxDepth;

    /// <summary>Largest JSON text that is written, in bytes.</summary>
    public int MaxSize => maxSize;

    public static KnownModels Of(LannerOptions options) => new(options.MaxJsonDepth, options.MaxResponseSize);

    public void Add(ModelDefinition model) => _models.TryAdd(model.Type, model);

    /// <summary>The model of exactly this type.</summary>
    public ModelDefinition? Find(Type type) => _models.GetValueOrDefault(type);

    /// <summary>The model of this type, else of its nearest base type.</summary>
    public ModelDefinition? FindNearest(Type type)
    {
        for (var candidate = type; candidate is not null && candidate != typeof(object); candidate = candidate.BaseType)
        {
            if (_models.TryGetValue(candidate, out var model))
                return model;
        }

        return null;
    }
}
