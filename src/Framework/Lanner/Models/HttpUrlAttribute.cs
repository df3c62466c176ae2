namespace Lanner;

/// <summary>Asks a <see cref="Uri"/> to be a web address: http or https, at most 2,083 characters. Pydantic's <c>HttpUrl</c>; without it any absolute URL is taken.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class HttpUrlAttribute : Attribute;
