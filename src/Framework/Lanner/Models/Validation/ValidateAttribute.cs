namespace Lanner;

/// <summary>
/// Marks a static method beside a model's members as one of its rules: pydantic's <c>model_validator</c> and <c>field_validator</c>. It takes the value, and
/// refuses it with a <see cref="ValueException"/>. It returns nothing, or the value to use instead.
/// </summary>
/// <remarks>
/// Without names the method takes the model, and runs when all members are valid. With names it takes the value of these members and runs when that one is
/// valid; it sees null only if its parameter allows null. It may be async and take services, the <c>HttpContext</c> and a <c>CancellationToken</c>: then it
/// runs last, when the whole request is valid, and the model must be a parameter of the body itself.
/// </remarks>
/// <param name="members">Members whose values the method takes, as <c>nameof(Name)</c>; none for the whole model.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ValidateAttribute(params string[] members) : Attribute
{
    /// <summary>Members whose values the method takes; empty for the whole model.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
