using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Lanner.Runtime;

/// <summary>Writes values by System.Text.Json, within the bounds of our own writer.</summary>
internal static class PlatformJson
{
    // The platform's serializer does not look at the stack.
    private const int MostDepth = 512;

    /// <summary>The depth of the platform's serializer where ours is this.</summary>
    public static int Depth(int maxDepth) => Math.Min(maxDepth, MostDepth);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="typeInfo">How its type is written.</param>
    /// <param name="maxSize">Largest JSON, in bytes.</param>
    /// <exception cref="JsonLimitException">The value is nested deeper than the options of its type allow, or takes more bytes.</exception>
    public static ReadOnlyMemory<byte> Write<T>(T value, JsonTypeInfo typeInfo, int maxSize)
    {
        var buffer = new BoundedBuffer(maxSize);
        var options = typeInfo.Options;
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = options.Encoder, Indented = options.WriteIndented, MaxDepth = int.MaxValue });
        try
        {
            JsonSerializer.Serialize(json, value, typeInfo);
            return buffer.Written;
        }
        catch (JsonLimitException limit)
        {
            // Or else disposing of the writer would write on.
            json.Reset();
            limit.Name(value, schema: null);
            throw;
        }
        catch (JsonException) when (json.CurrentDepth >= EffectiveDepth(options))
        {
            json.Flush();
            var limit = JsonLimitException.TooDeep(OpenPath.Of(buffer.Written.Span), EffectiveDepth(options));
            limit.Name(value, schema: null);
            throw limit;
        }
    }

    private static int EffectiveDepth(JsonSerializerOptions options) => options.MaxDepth == 0 ? 64 : options.MaxDepth;

    private sealed class BoundedBuffer(int maxSize) : IBufferWriter<byte>
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();

        public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

        public void Advance(int count)
        {
            _buffer.Advance(count);
            if (_buffer.WrittenCount > maxSize)
                throw JsonLimitException.TooLarge(OpenPath.Of(Written.Span), maxSize);
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => _buffer.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => _buffer.GetSpan(sizeHint);
    }
}
