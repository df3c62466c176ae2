using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>The models of all included routers, by type, and the bounds within which they read.</summary>
/// <param name="options">Settings of the application; without, the default bounds hold.</param>
internal sealed class KnownModels(IOptions<LannerOptions>? options = null)
{
    private readonly Lazy<ReadLimits> _limits = new(() => options is null ? ReadLimits.Default : new ReadLimits(options.Value));
    private readonly ConcurrentDictionary<Type, ModelDefinition> _models = new();

    /// <summary>Bounds of what is read.</summary>
    public ReadLimits Limits => _limits.Value;

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
