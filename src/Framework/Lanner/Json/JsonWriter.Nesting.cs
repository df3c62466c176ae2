using System.Runtime.CompilerServices;

namespace Lanner.Runtime;

public ref partial struct JsonWriter
{
    // The stack that the platform promises to be free holds so many levels of the largest models, and the exception.
    private const int StackStride = 16;

    /// <summary>Writes the start of an object or array, perhaps with its first name.</summary>
    /// <param name="start">A bracket, and what follows it.</param>
    /// <exception cref="JsonLimitException">It nests too deep.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(scoped ReadOnlySpan<byte> start)
    {
        var depth = ++_depth;
        if (depth > _maxDepth || (depth & (StackStride - 1)) == 0)
            CheckDepth();
        Raw(start);
    }

    /// <summary>Writes the end of the object or array that was begun last.</summary>
    /// <param name="end">The bracket.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End(scoped ReadOnlySpan<byte> end)
    {
        _depth--;
        Raw(end);
    }

    /// <summary>Writes a whole value. Where it is beyond a bound, the exception tells which value it was.</summary>
    internal void WriteWhole<T, TModel>(T value)
        where TModel : IJsonModel<T>
    {
        try
        {
            TModel.Write(ref this, value);
        }
        catch (JsonLimitException limit)
        {
            limit.Name<T, TModel>(value);
            throw;
        }
    }

    /// <summary>How many more arrays and objects may be open at a time.</summary>
    internal readonly int RemainingDepth => _maxDepth - _depth;

    /// <summary>What follows is JSON; what came before is none.</summary>
    internal void BeginValue() => _valueStart = _length;

    private readonly ReadOnlySpan<byte> Value => _buffer[_valueStart.._length];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void CheckDepth()
    {
        if (_depth > _maxDepth)
            throw JsonLimitException.TooDeep(OpenPath.Of(Value), _maxDepth);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw JsonLimitException.OutOfStack(OpenPath.Of(Value), _depth);
    }
}
