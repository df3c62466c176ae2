namespace Lanner.Runtime;

/// <summary>Tells JSON bodies by their Content-Type: <c>application/json</c> and <c>application/…+json</c>, parameters ignored.</summary>
internal static class JsonContentType
{
    /// <param name="contentType">The header.</param>
    /// <param name="isStrict">Whether a body without the header is no JSON.</param>
    public static bool Matches(string? contentType, bool isStrict)
    {
        if (string.IsNullOrEmpty(contentType))
            return !isStrict;
        if (contentType == "application/json")
            return true;
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var type = contentType.AsSpan(0, end < 0 ? contentType.Length : end).Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.StartsWith("application/", StringComparison.OrdinalIgnoreCase) && type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }
}
