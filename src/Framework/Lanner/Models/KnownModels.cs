using System.Collections.Concurrent;

namespace Lanner.Runtime;

/// <summary>The models of all included routers, by type.</summary>
internal sealed class KnownModels
{
    private readonly ConcurrentDictionary<Type, ModelDefinition> _models = new();

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
