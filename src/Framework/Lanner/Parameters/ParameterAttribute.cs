namespace Lanner;

/// <summary>Says which part of the request a parameter of a path operation or dependency is read from, with its constraints.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class ParameterAttribute : ConstraintAttribute;
