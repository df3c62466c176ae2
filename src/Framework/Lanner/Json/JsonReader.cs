using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Lanner.Runtime;

/// <summary>
/// Reads JSON from contiguous bytes in one pass, without exceptions: the first syntax error is kept, and everything after it ends quickly.
/// What is accepted and how errors are told follows Python's json module: NaN and Infinity are numbers, a byte order mark is skipped,
/// UTF-16 and UTF-32 are understood. Equal keys are the caller's matter.
/// </summary>
/// <remarks>
/// Differences: nesting deeper than the limit is an error; bytes that are no UTF-8 anywhere make the whole text undecodable (as in Python, but encoded
/// surrogates too). Half a surrogate pair, which JSON can only spell as an escape, is U+FFFD in names and skipped values; a string value with one is
/// refused by <see cref="StringModel"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonReader
{
    /// <summary>The depth that is allowed unless told otherwise.</summary>
    public const int DefaultMaxDepth = 200;

    // The stack that the platform promises to be free holds so many levels of the largest models.
    private const int StackStride = 16;

    private static readonly JsonSyntaxError Stopped = new("", 0);

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _maxDepth;
    private Dictionary<int, int>? _endsAhead;
    private int _position;
    private int _depth;
    private bool _first;
    private JsonSyntaxError? _error;
    private ErrorInput _captured;
    private int _capturedStart;
    private int _capturedEnd;

    /// <summary>Begins at the start of a text.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="maxDepth">How deep arrays and objects may nest.</param>
    public JsonReader(ReadOnlySpan<byte> utf8, int maxDepth = DefaultMaxDepth)
        : this(utf8, maxDepth, depth: 0)
    {
    }

    /// <summary>Begins at the start of a text that is part of another.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="maxDepth">How deep arrays and objects may nest.</param>
    /// <param name="depth">How many are open already.</param>
    internal JsonReader(ReadOnlySpan<byte> utf8, int maxDepth, int depth)
    {
        _depth = depth;
        _utf8 = JsonEncoding.ToUtf8(utf8);
        _maxDepth = maxDepth;
        if (!Utf8.IsValid(_utf8))
        {
            IsUndecodable = true;
            Fail("Invalid encoding", 0);
        }
    }

    /// <summary>
    /// Whether reading ended early, at a syntax error or because so much else is wrong; then no value that was read means anything.
    /// </summary>
    public readonly bool IsMalformed => _error is not null;

    /// <summary>Whether reading ended early because so much is wrong.</summary>
    internal readonly bool IsStopped => ReferenceEquals(_error, Stopped);

    /// <summary>Whether the bytes are no Unicode text at all.</summary>
    internal bool IsUndecodable { get; }

    /// <summary>The syntax error, or null.</summary>
    internal readonly JsonSyntaxError? Error => IsStopped ? null : _error;

    /// <summary>Offset in bytes of the next value after <see cref="Peek"/>, else of the end of the last one.</summary>
    public readonly int Position => _position;

    /// <summary>Moves to the next value and tells its kind without consuming it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonKind Peek()
    {
        if ((uint)_position < (uint)_utf8.Length)
        {
            var kind = KindOf(_utf8[_position]);
            if (kind != JsonKind.Malformed)
                return kind;
        }
        return PeekSlow();
    }

    /// <summary>Enters an object. False, with nothing consumed, when the next value is none.</summary>
    public bool ReadObjectStart() => Peek() == JsonKind.Object && Enter();

    /// <summary>Enters an array. False, with nothing consumed, when the next value is none.</summary>
    public bool ReadArrayStart() => Peek() == JsonKind.Array && Enter();

    /// <summary>Moves to the next member of the object. False at its end, which is consumed.</summary>
    /// <param name="name">The member's name in UTF-8, escapes decoded.</param>
    public bool ReadName(out ReadOnlySpan<byte> name)
    {
        name = default;
        var current = SkipWhiteSpace();
        if (_first)
        {
            _first = false;
            if (current == '}')
                return Leave();
        }
        else
        {
            if (current == '}')
                return Leave();
            if (current != ',')
                return Fail("Expecting ',' delimiter", _position);
            var comma = _position++;
            current = SkipWhiteSpace();
            if (current == '}')
                return Fail("Illegal trailing comma before end of object", comma);
        }
        if (current != '"')
            return Fail("Expecting property name enclosed in double quotes", _position);
        if (!ScanString(out name, out var escaped))
            return false;
        if (escaped)
            name = JsonEscapes.DecodeToUtf8(name);
        if (SkipWhiteSpace() != ':')
            return Fail("Expecting ':' delimiter", _position);
        _position++;
        return true;
    }

    /// <summary>Moves to the next item of the array. False at its end, which is consumed.</summary>
    public bool ReadElement()
    {
        var current = SkipWhiteSpace();
        if (_first)
        {
            _first = false;
            return current != ']' || Leave();
        }
        if (current == ']')
            return Leave();
        if (current != ',')
            return Fail("Expecting ',' delimiter", _position);
        var comma = _position++;
        return SkipWhiteSpace() != ']' || Fail("Illegal trailing comma before end of array", comma);
    }

    /// <summary>Consumes a null. False, with nothing consumed, when the next value is none.</summary>
    public bool ReadNull() => Peek() == JsonKind.Null && ReadLiteral("null"u8);

    /// <summary>Consumes true or false.</summary>
    /// <param name="value">The value.</param>
    /// <returns>False, with nothing consumed, when the next value is neither.</returns>
    public bool ReadBoolean(out bool value)
    {
        var kind = Peek();
        value = kind == JsonKind.True;
        return value ? ReadLiteral("true"u8) : kind == JsonKind.False && ReadLiteral("false"u8);
    }

    /// <summary>Consumes the next value, whatever it is.</summary>
    public void Skip()
    {
        switch (Peek())
        {
            case JsonKind.Null:
                ReadLiteral("null"u8);
                break;
            case JsonKind.True:
                ReadLiteral("true"u8);
                break;
            case JsonKind.False:
                ReadLiteral("false"u8);
                break;
            case JsonKind.Number:
                ReadNumber(out _);
                break;
            case JsonKind.String:
                ScanString(out _, out _);
                break;
            case JsonKind.Object:
                if (Enter())
                {
                    while (ReadName(out _))
                        Skip();
                }
                break;
            case JsonKind.Array:
                if (Enter())
                {
                    while (ReadElement())
                        Skip();
                }
                break;
        }
    }

    /// <summary>Ends the text: anything but white space is an error.</summary>
    public void ReadEnd()
    {
        if (SkipWhiteSpace() >= 0)
            Fail("Extra data", _position);
    }

    /// <summary>Keeps the text from an offset to the end of the last value. Taken twice, the same text is kept once.</summary>
    /// <param name="start">The <see cref="Position"/> where the value began.</param>
    /// <param name="maxSize">Bytes to keep at most: of a larger value the start.</param>
    internal ErrorInput CaptureFrom(int start, int maxSize)
    {
        if (_error is not null)
            return ErrorInput.Null;
        if (_capturedStart != start || _capturedEnd != _position)
        {
            _captured = ErrorInput.FromJson(_utf8[start.._position], maxSize);
            (_capturedStart, _capturedEnd) = (start, _position);
        }
        return _captured;
    }

    /// <summary>Ends reading: every method finds nothing more to do.</summary>
    internal void Stop()
    {
        _error ??= Stopped;
        _position = _utf8.Length;
        _first = false;
    }

    /// <summary>What unions around the next value made of theirs; null until the first.</summary>
    internal UnionAttempts? Attempts;

    /// <summary>Takes the next value for read: it ends here.</summary>
    internal void MoveTo(int end)
    {
        _position = end;
        _first = false;
    }

    /// <summary>How deep arrays and objects may nest.</summary>
    internal readonly int MaxDepth => _maxDepth;

    /// <summary>How many arrays and objects are open.</summary>
    internal readonly int Depth => _depth;

    internal readonly ReadOnlySpan<byte> TextFrom(int start) => _utf8[start.._position];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static JsonKind KindOf(byte first) => (JsonKind)Kinds[first];

    // Kinds by first byte; the rest is Malformed. n t f - 0…9 N I " { [
    private static ReadOnlySpan<byte> Kinds =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private JsonKind PeekSlow()
    {
        var current = SkipWhiteSpace();
        var kind = current < 0 ? JsonKind.Malformed : KindOf((byte)current);
        if (kind == JsonKind.Malformed)
            Fail("Expecting value", _position);
        return kind;
    }

    // The byte at the position after white space, or -1 at the end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SkipWhiteSpace()
    {
        if ((uint)_position < (uint)_utf8.Length)
        {
            var current = _utf8[_position];
            if (current > ' ')
                return current;
        }
        return SkipWhiteSpaceSlow();
    }

    private int SkipWhiteSpaceSlow()
    {
        for (; (uint)_position < (uint)_utf8.Length; _position++)
        {
            var current = _utf8[_position];
            if (current is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                return current;
        }
        return -1;
    }

    private bool ReadLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_utf8[_position..].StartsWith(literal))
            return Fail("Expecting value", _position);
        _position += literal.Length;
        return true;
    }

    private bool Enter()
    {
        var depth = ++_depth;
        if (depth > _maxDepth || ((depth & (StackStride - 1)) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
            return Fail("Too deeply nested", _position);
        _position++;
        _first = true;
        return true;
    }

    private bool Leave()
    {
        _position++;
        _depth--;
        return false;
    }

    // Keeps the first error and moves to the end, where every method finds nothing more to do.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Fail(string message, int position)
    {
        if (_error is null)
        {
            var offset = 0;
            foreach (var current in _utf8[..position])
                offset += (current & 0xC0) == 0x80 ? 0 : 1;
            _error = new JsonSyntaxError(message, offset);
        }
        _position = _utf8.Length;
        _first = false;
        return false;
    }
}
