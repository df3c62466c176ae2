namespace Lanner;

/// <summary>Constraints and description of a model's member: pydantic's <c>Field</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FieldAttribute : ConstraintAttribute;
