namespace Lanner;

/// <summary>Checks a model's member or a parameter by a rule of one's own, after its constraints: pydantic's <c>AfterValidator</c>. Null is not checked.</summary>
/// <typeparam name="TValidator">The rule; it implements <see cref="IValidator{T}"/> for the type of the value.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ValidateAttribute<TValidator> : Attribute;
