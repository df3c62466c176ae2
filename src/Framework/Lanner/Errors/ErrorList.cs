using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Lanner.Runtime;

/// <summary>
/// Collects the errors of one request. <c>default</c> is empty and costs nothing until the first error. Readers add errors whose location is
/// relative to the value they read; each caller puts its own segment in front with <see cref="Within(int, string)"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ErrorList
{
    private ErrorEntry[]? _entries;
    private int _count;

    /// <summary>Number of errors; also the mark to pass to <see cref="Within(int, string)"/> later.</summary>
    public readonly int Count => _count;

    /// <summary>Whether nothing is wrong so far.</summary>
    public readonly bool IsEmpty => _count == 0;

    /// <summary>Whether the one error ends the request at once: the body is no JSON.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Adds an error at the value itself: its location is empty until a caller puts segments in front.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(ErrorDetail detail, ErrorInput input)
    {
        if (_entries is null)
            _entries = new ErrorEntry[4];
        else if (_count == _entries.Length)
            Array.Resize(ref _entries, _count * 2);
        ref var entry = ref _entries[_count++];
        entry = default;
        entry.Detail = detail;
        entry.Input = input;
    }

    /// <summary>Adds "Field required" for a member.</summary>
    /// <param name="name">Name of the member on the wire.</param>
    /// <param name="input">The object that lacks it.</param>
    public void AddMissing(string name, ErrorInput input) => AddAt(name, ErrorDetails.Missing, input);

    /// <summary>Adds what a rule of the user refuses while the model is read.</summary>
    /// <param name="refusal">What the rule threw.</param>
    /// <param name="input">The offending value.</param>
    public void AddRefusal(ValueException refusal, ErrorInput input) => Add(refusal.Detail, input);

    /// <summary>Adds what a rule of the user refuses after the whole request was read.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <typeparam name="TModel">The code that writes it.</typeparam>
    /// <param name="refusal">What the rule threw.</param>
    /// <param name="value">The offending value.</param>
    /// <param name="location">The way to the value: the source first.</param>
    public void AddRefusal<T, TModel>(ValueException refusal, T value, params ReadOnlySpan<string> location)
        where TModel : IJsonModel<T>
    {
        Add(refusal.Detail, ErrorInput.FromValue<T, TModel>(value));
        for (var i = location.Length - 1; i >= 0; i--)
            Within(_count - 1, location[i]);
    }

    /// <summary>Adds an error for a member.</summary>
    /// <param name="name">Name of the member on the wire.</param>
    /// <param name="detail">What is wrong.</param>
    /// <param name="input">The offending value.</param>
    internal void AddAt(string name, ErrorDetail detail, ErrorInput input)
    {
        Add(detail, input);
        _entries![_count - 1].Prepend(name);
    }

    /// <summary>Drops all errors and adds one that ends the request at once.</summary>
    internal void AddFinal(ErrorDetail detail, ErrorInput input)
    {
        _count = 0;
        Add(detail, input);
        IsFinal = true;
    }

    /// <summary>Puts a name in front of the locations of all errors added since a mark.</summary>
    /// <param name="mark">The value of <see cref="Count"/> before.</param>
    /// <param name="name">The name to put in front.</param>
    /// <returns>The next mark.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Within(int mark, string name)
    {
        if (_count != mark)
            Prepend(mark, name);
        return _count;
    }

    /// <summary>Puts an index in front of the locations of all errors added since a mark.</summary>
    /// <inheritdoc cref="Within(int, string)"/>
    /// <param name="mark">The value of <see cref="Count"/> before.</param>
    /// <param name="index">The index to put in front.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Within(int mark, int index)
    {
        if (_count != mark)
            Prepend(mark, index);
        return _count;
    }

    /// <summary>Puts a source and a name in front of the locations of all errors added since a mark.</summary>
    /// <inheritdoc cref="Within(int, string)"/>
    /// <param name="mark">The value of <see cref="Count"/> before.</param>
    /// <param name="source">The outer segment, such as <c>query</c>.</param>
    /// <param name="name">The inner segment, the parameter's name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Within(int mark, string source, string name)
    {
        if (_count != mark)
        {
            Prepend(mark, name);
            Prepend(mark, source);
        }
        return _count;
    }

    /// <summary>Puts a source and an index in front of the locations of all errors added since a mark.</summary>
    /// <inheritdoc cref="Within(int, string, string)"/>
    /// <param name="mark">The value of <see cref="Count"/> before.</param>
    /// <param name="source">The outer segment, <c>body</c>.</param>
    /// <param name="index">The inner segment, the offset in a body that is no JSON.</param>
    public readonly int Within(int mark, string source, int index)
    {
        Within(mark, index);
        return Within(mark, source);
    }

    /// <summary>Drops the errors of a member whose key came again: the last of equal keys wins.</summary>
    /// <param name="start">The value of <see cref="Count"/> when the object began.</param>
    /// <param name="name">Name of the member.</param>
    public void Forget(int start, string name)
    {
        for (var last = _count - 1; last >= start; last -= _entries![last].Run + 1)
        {
            ref readonly var entry = ref _entries![last];
            if (!entry.HasLocation || entry.First.Name != name)
                continue;
            var first = last - entry.Run;
            _entries.AsSpan(last + 1, _count - last - 1).CopyTo(_entries.AsSpan(first));
            _count -= entry.Run + 1;
            return;
        }
    }

    /// <summary>Brings the errors of one object into the order of its members; errors at other names keep their order behind them.</summary>
    /// <param name="start">The value of <see cref="Count"/> when the object began.</param>
    /// <param name="names">The names of the members, in order.</param>
    public readonly void Order(int start, ReadOnlySpan<string> names)
    {
        if (_count - start > 1)
            ErrorOrder.Sort(_entries.AsSpan(start, _count - start), names);
    }

    /// <summary>Adds all errors of another list behind those of this one.</summary>
    public void Append(ErrorList other)
    {
        if (other._count == 0)
            return;
        if (_count == 0)
        {
            this = other;
            return;
        }
        Array.Resize(ref _entries, Math.Max(_entries!.Length, _count + other._count));
        other._entries.AsSpan(0, other._count).CopyTo(_entries.AsSpan(_count));
        _count += other._count;
        IsFinal |= other.IsFinal;
    }

    /// <summary>A list of its own with the same errors.</summary>
    internal readonly ErrorList Copy()
    {
        var copy = this;
        copy._entries = _entries is null ? null : new ErrorEntry[_count];
        for (var i = 0; i < _count; i++)
            copy._entries![i] = _entries![i].Copy();
        return copy;
    }

    /// <summary>The errors as handlers see them.</summary>
    public readonly IReadOnlyList<ValidationError> ToValidationErrors()
    {
        var errors = new ValidationError[_count];
        for (var i = 0; i < errors.Length; i++)
            errors[i] = _entries![i].ToValidationError();
        return errors;
    }

    internal readonly ReadOnlySpan<ErrorEntry> Entries => _entries.AsSpan(0, _count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Prepend(int mark, LocationSegment segment)
    {
        for (var i = mark; i < _count; i++)
        {
            _entries![i].Prepend(segment);
            _entries[i].Run = i - mark;
        }
    }
}
