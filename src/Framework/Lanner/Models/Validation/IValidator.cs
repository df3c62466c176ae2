namespace Lanner;

/// <summary>A rule that serves many members and parameters, put on them with <see cref="ValidateAttribute{TValidator}"/>.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public interface IValidator<T>
{
    /// <summary>Checks a value.</summary>
    /// <param name="value">The value, which fulfils its constraints.</param>
    /// <exception cref="ValueException">The value is refused.</exception>
    static abstract void Validate(T value);
}
