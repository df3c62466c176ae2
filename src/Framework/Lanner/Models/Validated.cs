using Lanner.Runtime;

namespace Lanner;

/// <summary>What came of reading JSON as a type: the value, or everything that is wrong with it.</summary>
/// <typeparam name="T">The type.</typeparam>
public readonly struct Validated<T>
{
    private readonly T _value;
    private readonly IReadOnlyList<ValidationError>? _errors;

    internal Validated(T value, ErrorList errors)
    {
        _value = value;
        _errors = errors.IsEmpty ? null : errors.ToValidationErrors();
    }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsValid => _errors is null;

    /// <summary>All errors; empty for a valid value. Locations begin at the value.</summary>
    public IReadOnlyList<ValidationError> Errors => _errors ?? [];

    /// <summary>The value.</summary>
    /// <exception cref="ValidationException">The JSON does not fit.</exception>
    public T Value => _errors is null ? _value : throw new ValidationException(_errors);
}
