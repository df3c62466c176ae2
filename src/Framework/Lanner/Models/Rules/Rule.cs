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

    /// <summary>Adds the constraint's keywords to the schema of the type.</summary>
    public abstract Schema Describe(Schema schema);
}
