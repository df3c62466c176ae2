using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lanner.Runtime;

/// <summary>Lets System.Text.Json read and write a model by its generated code.</summary>
internal sealed class ModelConverter<T, TModel>(KnownModels models) : JsonConverter<T>
    where TModel : IJsonModel<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var depth = reader.CurrentDepth;
        using var document = JsonDocument.ParseValue(ref reader);
        var errors = new ErrorList(models.Limits);
        var value = new JsonReader(JsonMarshal.GetRawUtf8Value(document.RootElement), models.MaxDepth, depth);
        var model = TModel.Read(ref value, ref errors);
        if (value.Error is { } error)
            throw new JsonException(error.Message);
        if (errors.IsEmpty)
            return model;
        var invalid = new ValidationException(errors.ToValidationErrors());
        throw new JsonException(invalid.Message, invalid);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var json = new JsonWriter(models, models.MaxDepth, writer.CurrentDepth);
        try
        {
            json.WriteWhole<T, TModel>(value);
            writer.WriteRawValue(json.WrittenSpan, skipInputValidation: true);
        }
        finally
        {
            json.Dispose();
        }
    }
}
