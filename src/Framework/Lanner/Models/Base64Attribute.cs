namespace Lanner;

/// <summary>
/// Sends bytes as Base64 text instead of the UTF-8 text they are: pydantic's <c>val_json_bytes</c> and <c>ser_json_bytes</c>. As there, both alphabets
/// are read, and that for URLs (RFC 4648, section 5) is written.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class Base64Attribute : Attribute;
