using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lanner.Runtime;

/// <summary>Joins the models of all included routers into System.Text.Json's options for HTTP.</summary>
internal sealed class ModelTypeInfoResolver : IJsonTypeInfoResolver
{
    private readonly ConcurrentDictionary<Type, ModelDefinition> _models = new();

    public void Add(ModelDefinition model) => _models.TryAdd(model.Type, model);

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _models.TryGetValue(type, out var model) ? model.CreateTypeInfo(options) : null;
}
