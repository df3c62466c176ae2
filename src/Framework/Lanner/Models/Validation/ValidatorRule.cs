using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A user's rule. The document says nothing of it.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
/// <typeparam name="TValidator">The user's rule.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValidatorRule<T, TValidator> : Rule<T>
    where TValidator : IValidator<T>
{
    /// <inheritdoc/>
    public override ErrorDetail? Check(T value)
    {
        try
        {
            TValidator.Validate(value);
            return null;
        }
        catch (ValueException refusal)
        {
            return refusal.Detail;
        }
    }

    /// <inheritdoc/>
    public override Schema Describe(Schema schema) => schema;
}
