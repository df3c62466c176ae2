namespace Lanner.Runtime;

/// <summary>Tells JSON bodies by their Content-Type: <c>application/json</c> and <c>application/…+json</c>, parameters ignored.</summary>
internal static class JsonContentType
{
    /// <summary>A body without the header is not taken for JSON, as in FastAPI since 0.132: a browser sends such requests across sites without asking.</summary>
    public static bool Matches(string? contentType)
    {
        if (contentType is null)
            return false;
        if (contentType == "application/json")
            return true;
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var type = contentType.AsSpan(0, end < 0 ? contentType.Length : end).Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.StartsWith("application/", StringComparison.OrdinalIgnoreCase) && type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }
}
