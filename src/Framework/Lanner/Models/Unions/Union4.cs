namespace Lanner;

/// <summary>
/// A value of one of four types: Python's <c>A | B</c>. Which one a JSON value is, is decided by the matching rule in docs/reference/unions.md: all are tried; the best
/// fit wins. Take it out with <c>Value switch</c> or <see cref="Match"/>.
/// </summary>
/// <typeparam name="T1">The first type.</typeparam>
/// <typeparam name="T2">The second type.</typeparam>
/// <typeparam name="T3">The third type.</typeparam>
/// <typeparam name="T4">The fourth type.</typeparam>
public readonly record struct Union<T1, T2, T3, T4>
{
    internal Union(object? value, int member)
    {
        Value = value;
        Member = member;
    }

    /// <summary>The value; null only where a member is null, or for <c>default</c>.</summary>
    public object? Value { get; }

    /// <summary>Number of the type that it has, from 1; 0 for <c>default</c>.</summary>
    internal int Member { get; }

    /// <summary>The union of a value.</summary>
    public static implicit operator Union<T1, T2, T3, T4>(T1 value) => new(value, 1);

    /// <summary>The union of a value.</summary>
    public static implicit operator Union<T1, T2, T3, T4>(T2 value) => new(value, 2);

    /// <summary>The union of a value.</summary>
    public static implicit operator Union<T1, T2, T3, T4>(T3 value) => new(value, 3);

    /// <summary>The union of a value.</summary>
    public static implicit operator Union<T1, T2, T3, T4>(T4 value) => new(value, 4);

    /// <summary>Calls the function of the type that the value has.</summary>
    /// <typeparam name="TResult">What the functions give.</typeparam>
    /// <param name="first">Called with a <typeparamref name="T1"/>.</param>
    /// <param name="second">Called with a <typeparamref name="T2"/>.</param>
    /// <param name="third">Called with a <typeparamref name="T3"/>.</param>
    /// <param name="fourth">Called with a <typeparamref name="T4"/>.</param>
    /// <exception cref="InvalidOperationException">The union is <c>default</c>.</exception>
    public TResult Match<TResult>(Func<T1, TResult> first, Func<T2, TResult> second, Func<T3, TResult> third, Func<T4, TResult> fourth) => Member switch
    {
        1 => first((T1)Value!),
        2 => second((T2)Value!),
        3 => third((T3)Value!),
        4 => fourth((T4)Value!),
        _ => throw new InvalidOperationException("The union holds no value."),
    };

    /// <summary>The value's text.</summary>
    public override string? ToString() => Value?.ToString();
}
