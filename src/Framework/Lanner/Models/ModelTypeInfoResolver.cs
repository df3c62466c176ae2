using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lanner.Runtime;

/// <summary>Joins the models of all included routers into System.Text.Json's options for HTTP.</summary>
internal sealed class ModelTypeInfoResolver(KnownModels models) : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => models.Find(type)?.CreateTypeInfo(options, models);
}
