namespace Lanner;

/// <summary>Says which part of the request a parameter of a path operation or dependency is read from, with its constraints.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class ParameterAttribute : ConstraintAttribute
{
    /// <summary>Items of a collection that was not sent, since C# has no such default values; null for a collection that is required.</summary>
    public object[]? Default { get; set; }
}
