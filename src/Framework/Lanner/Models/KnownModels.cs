using System.Collections.Concurrent;

namespace Lanner.Runtime;

/// <summary>The models of all included routers, by type, and the bounds within which they read and write.</summary>
/// <param name="limits">Bounds of what is read.</param>
/// <param name="maxSize">Largest JSON text that is written, in bytes.</param>
internal sealed class KnownModels(ReadLimits limits, int maxSize)
{
    private readonly ConcurrentDictionary<Type, ModelDefinition> _models = new();

    /// <summary>Bounds of what is read.</summary>
    public ReadLimits Limits => limits;

    /// <summary>How deep arrays and objects may nest, in what is read and in what is written.</summary>
    public int MaxDepth => limits.MaxDepth;

    /// <summary>Largest JSON text that is written, in bytes.</summary>
    public int MaxSize => maxSize;

    public static KnownModels Of(LannerOptions options) => new(new ReadLimits(options), options.MaxResponseSize);

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
