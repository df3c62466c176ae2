namespace Lanner;

/// <summary>A parameter read from a placeholder of the path. Always required.</summary>
public sealed class PathAttribute : ParameterAttribute;
