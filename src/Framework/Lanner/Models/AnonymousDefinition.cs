using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Lanner.Runtime;

/// <summary>The definition of an anonymous type: it can only be sent.</summary>
internal sealed class AnonymousDefinition<T>(ModelWriter<T> write) : ModelDefinition
    where T : class
{
    public override Type Type => typeof(T);

    internal override void Write(ref JsonWriter writer, object value) => write(ref writer, (T)value);

    internal override JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options, KnownModels models) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new Converter(write, models));

    private sealed class Converter(ModelWriter<T> write, KnownModels models) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("An anonymous type can only be sent.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var json = new JsonWriter(models, models.MaxDepth, writer.CurrentDepth);
            try
            {
                write(ref json, value);
                writer.WriteRawValue(json.WrittenSpan, skipInputValidation: true);
            }
            catch (JsonLimitException limit)
            {
                limit.Name(value, schema: null);
                throw;
            }
            finally
            {
                json.Dispose();
            }
        }
    }
}
