namespace Lanner;

/// <summary>A parameter read from a cookie.</summary>
public sealed class CookieAttribute : ParameterAttribute;
