using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Lanner.Runtime;

/// <summary>
/// Collects the errors of one request, up to the bounds of the application. <c>default</c> is empty, has the default bounds and costs
/// nothing until the first
/// error. Readers add errors whose location is relative to the value they read; each caller puts its own segment in front with
/// <see cref="Within(int, string)"/>.
/// </summary>
/// <remarks>
/// Errors beyond the bound are counted, so that every reader still sees that its value is bad, but not kept; a JSON text is then read no
/// further. Errors of
/// keys that came again are forgotten but count towards the bound: they were work, too.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct ErrorList
{
    private const int Smallest = 4;

    private ReadLimits? _limits;
    private ErrorEntry[]? _entries;
    private int _count;
    private int _kept;
    private int _forgotten;
    private TimeSpan _patternTime;

    /// <summary>An empty list with the bounds of an application.</summary>
    /// <param name="operation">The operation that reads.</param>
    public ErrorList(OperationContext operation)
        : this(operation.Limits)
    {
    }

    internal ErrorList(ReadLimits limits) => _limits = limits;

    /// <summary>Number of errors; also the mark to pass to <see cref="Within(int, string)"/> later.</summary>
    public readonly int Count => _count;

    /// <summary>Whether nothing is wrong so far.</summary>
    public readonly bool IsEmpty => _count == 0;

    /// <summary>Whether the one error ends the request at once: the body is no JSON.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Whether more was wrong than the list holds.</summary>
    internal readonly bool IsFull => _count != _kept;

    internal readonly ReadLimits Limits => _limits ?? ReadLimits.Default;

    internal readonly ReadOnlySpan<ErrorEntry> Entries => _entries.AsSpan(0, _kept);

    /// <summary>An empty list for another part of the same request: the same bounds, and what is left of the time for patterns.</summary>
    public readonly ErrorList Fork() => new() { _limits = _limits, _patternTime = _patternTime };

    /// <summary>Adds an error at the value itself: its location is empty until a caller puts segments in front.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(ErrorDetail detail, ErrorInput input)
    {
        _count++;
        if (_kept + _forgotten >= Limits.MaxErrors)
            return;
        if (_entries is null)
            _entries = new ErrorEntry[Smallest];
        else if (_kept == _entries.Length)
            Array.Resize(ref _entries, Math.Max(Smallest, _kept * 2));
        ref var entry = ref _entries[_kept++];
        entry = default;
        entry.Detail = detail;
        entry.Input = input;
    }

    /// <summary>Adds "Field required" for a member.</summary>
    /// <param name="name">Name of the member on the wire.</param>
    /// <param name="input">The object that lacks it.</param>
    public void AddMissing(string name, ErrorInput input) => AddAt(name, ErrorDetails.Missing, input);

    /// <summary>Adds what a rule of the user refuses after the whole request was read.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <typeparam name="TModel">The code that writes it.</typeparam>
    /// <param name="refusal">What the rule threw.</param>
    /// <param name="value">The offending value.</param>
    /// <param name="location">The way to the value: the source first.</param>
    public void AddRefusal<T, TModel>(ValueException refusal, T value, params ReadOnlySpan<string> location)
        where TModel : IJsonModel<T>
    {
        var mark = _count;
        Add(refusal.Detail, ErrorInput.FromValue<T, TModel>(value, Limits.MaxInputSize));
        for (var i = location.Length - 1; i >= 0; i--)
            Within(mark, location[i]);
    }

    /// <summary>Adds an error at a member.</summary>
    /// <param name="name">Name of the member on the wire.</param>
    /// <param name="detail">What is wrong.</param>
    /// <param name="input">The offending value.</param>
    internal void AddAt(string name, ErrorDetail detail, ErrorInput input)
    {
        var mark = _count;
        Add(detail, input);
        Within(mark, name);
    }

    /// <summary>Adds an error of a parameter's text.</summary>
    internal void AddText(ErrorDetail detail, ReadOnlySpan<char> text) => Add(detail, ErrorInput.FromText(text, Limits.MaxInputSize));

    /// <summary>Drops all errors and adds one that ends the request at once.</summary>
    internal void AddFinal(ErrorDetail detail, ErrorInput input)
    {
        (_count, _kept, _forgotten) = (0, 0, 0);
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

    /// <summary>Brings the errors of one object into the order of its members; errors at other names keep their order behind them.</summary>
    /// <param name="start">The value of <see cref="Count"/> when the object began.</param>
    /// <param name="names">The names of the members, in order.</param>
    public readonly void Order(int start, ReadOnlySpan<string> names)
    {
        if (_kept - start > 1)
            ErrorOrder.Sort(_entries.AsSpan(start, _kept - start), names);
    }

    /// <summary>Adds all errors of another list behind those of this one, and the time that it took for patterns.</summary>
    public void Append(ErrorList other)
    {
        TakeTime(other);
        if (other._count == 0)
            return;
        if (_count == 0)
        {
            var (forgotten, time) = (_forgotten, _patternTime);
            this = other;
            (_forgotten, _patternTime) = (_forgotten + forgotten, time);
            return;
        }
        var added = Math.Clamp(Limits.MaxErrors - _kept - _forgotten, 0, other._kept);
        if (_entries is null || _entries.Length < _kept + added)
            Array.Resize(ref _entries, Math.Max(_kept * 2, _kept + added));
        other._entries.AsSpan(0, added).CopyTo(_entries.AsSpan(_kept));
        _kept += added;
        _count += other._count;
        _forgotten += other._forgotten;
        IsFinal |= other.IsFinal;
    }

    /// <summary>A list of its own with the same errors, whose locations grow on their own.</summary>
    internal readonly ErrorList Copy()
    {
        var copy = this;
        copy._entries = _entries?[.._kept];
        return copy;
    }

    /// <summary>The errors as handlers see them.</summary>
    public readonly IReadOnlyList<ValidationError> ToValidationErrors()
    {
        var errors = new ValidationError[IsFull ? _kept + 1 : _kept];
        for (var i = 0; i < _kept; i++)
            errors[i] = _entries![i].ToValidationError();
        if (IsFull)
            errors[_kept] = new ValidationError(Limits.TooManyErrors, [], ErrorInput.Null);
        return errors;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Prepend(int mark, LocationSegment segment)
    {
        for (var i = mark; i < _kept; i++)
        {
            _entries![i].Prepend(segment);
            _entries[i].Run = i - mark;
        }
    }
}
