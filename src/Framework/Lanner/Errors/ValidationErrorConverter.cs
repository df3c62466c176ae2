using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lanner.Runtime;

/// <summary>Writes an error as the body of a 422 has it, where System.Text.Json meets one in the answer of a handler.</summary>
internal sealed class ValidationErrorConverter : JsonConverter<ValidationError>
{
    public override ValidationError Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Validation errors are only written.");

    public override void Write(Utf8JsonWriter writer, ValidationError value, JsonSerializerOptions options)
    {
        var json = new JsonWriter();
        ErrorBody.Write(ref json, value);
        writer.WriteRawValue(json.WrittenSpan, skipInputValidation: true);
        json.Dispose();
    }
}
