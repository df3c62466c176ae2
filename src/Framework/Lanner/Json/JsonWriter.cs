using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Lanner.Runtime;

/// <summary>
/// Writes compact JSON in UTF-8 into a pooled buffer that grows. Structure is the caller's matter: commas and names go through <see cref="Raw"/>,
/// brackets through <see cref="Begin"/> and <see cref="End"/>. Either <see cref="Detach"/> or <see cref="Dispose"/> ends its use.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonWriter
{
    private const int InitialCapacity = 1024;

    /// <summary>Models found by the type of a value that is declared as <c>object</c>; null for none.</summary>
    internal readonly KnownModels? Models;

    private readonly int _maxDepth;
    private int _depth;
    private int _valueStart;
    private byte[]? _array;
    private Span<byte> _buffer;
    private int _length;

    /// <summary>A writer for what is bounded otherwise: it ends where the stack or the largest array does.</summary>
    public JsonWriter() => _maxDepth = int.MaxValue;

    /// <summary>Like the constructor without parameters, with a buffer of at least this size.</summary>
    /// <param name="capacity">Bytes to reserve.</param>
    public JsonWriter(int capacity)
        : this()
    {
        _array = ArrayPool<byte>.Shared.Rent(capacity);
        _buffer = _array;
    }

    /// <summary>A writer that knows the models of values declared as <c>object</c>, and the bounds of what is written.</summary>
    internal JsonWriter(KnownModels models)
        : this(models, models.MaxDepth, depth: 0)
    {
    }

    /// <summary>A writer inside of JSON that another one writes.</summary>
    /// <param name="models">Models of values declared as <c>object</c>.</param>
    /// <param name="maxDepth">How deep arrays and objects may nest.</param>
    /// <param name="depth">How many are open already.</param>
    internal JsonWriter(KnownModels models, int maxDepth, int depth)
    {
        Models = models;
        _maxDepth = maxDepth;
        _depth = depth;
    }

    /// <summary>Bytes written so far.</summary>
    public readonly int Length => _length;

    /// <summary>What was written so far.</summary>
    public readonly ReadOnlySpan<byte> WrittenSpan => _buffer[.._length];

    /// <summary>Writes text that is JSON in UTF-8 already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(scoped ReadOnlySpan<byte> utf8)
    {
        if (_buffer.Length - _length < utf8.Length)
            Grow(utf8.Length);
        utf8.CopyTo(_buffer[_length..]);
        _length += utf8.Length;
    }

    /// <summary>Writes text that is JSON already.</summary>
    public void RawText(scoped ReadOnlySpan<char> json)
    {
        Reserve(RoomFor(json));
        _length += Encoding.UTF8.GetBytes(json, _buffer[_length..]);
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => Raw("null"u8);

    /// <summary>Writes true or false.</summary>
    public void WriteBoolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes the name of a dictionary's entry and a colon. A key that is no JSON string is written as a string of its JSON text.</summary>
    public void WriteKey<TKey, TKeyModel>(TKey key)
        where TKeyModel : struct, IJsonModel<TKey>
    {
        var start = _length;
        TKeyModel.Write(ref this, key);
        if (_buffer[start] != '"')
        {
            Reserve(2);
            _buffer[start.._length].CopyTo(_buffer[(start + 1)..]);
            _buffer[start] = (byte)'"';
            _buffer[_length + 1] = (byte)'"';
            _length += 2;
        }
        Raw(":"u8);
    }

    /// <summary>Hands the buffer over; the receiver returns it to the shared pool after use.</summary>
    /// <param name="length">Bytes written.</param>
    internal byte[] Detach(out int length)
    {
        var array = _array ?? [];
        length = _length;
        this = default;
        return array;
    }

    /// <summary>Returns the buffer to the pool.</summary>
    public void Dispose()
    {
        if (_array is not null)
            ArrayPool<byte>.Shared.Return(_array);
        this = default;
    }

    /// <summary>Room for at least so many bytes; <see cref="Advance"/> tells how many were filled.</summary>
    internal Span<byte> Free(int length)
    {
        Reserve(length);
        return _buffer[_length..];
    }

    internal void Advance(int count) => _length += count;

    internal void Truncate(int length) => _length = length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if (_buffer.Length - _length < count)
            Grow(count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        var needed = (long)_length + count;
        var most = Models?.MaxSize ?? Array.MaxLength;
        if (needed > most)
            throw JsonLimitException.TooLarge(OpenPath.Of(Value), most);
        var capacity = Math.Clamp(Math.Max(_buffer.Length * 2L, needed), InitialCapacity, Array.MaxLength);
        var array = ArrayPool<byte>.Shared.Rent((int)capacity);
        _buffer[.._length].CopyTo(array);
        if (_array is not null)
            ArrayPool<byte>.Shared.Return(_array);
        _array = array;
        _buffer = array;
    }
}
