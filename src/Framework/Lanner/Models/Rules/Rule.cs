using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A constraint on values of one type. Immutable; made once and shared by all requests.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Rule<T>
{
    /// <summary>Checks a value.</summary>
    /// <returns>The first thing that is wrong, or null.</returns>
    public abstract ErrorDetail? Check(T value);

    /// <summary>Checks a value of a request, within what the request may still take.</summary>
    /// <param name="value">The value.</param>
    /// <param name="errors">The request's errors, which know its bounds. Nothing is added to them.</param>
    /// <returns>The first thing that is wrong, or null.</returns>
    internal virtual ErrorDetail? Check(T value, ref ErrorList errors) => Check(value);

    /// <summary>Adds the constraint's keywords to the schema of the type.</summary>
    public abstract Schema Describe(Schema schema);
}
