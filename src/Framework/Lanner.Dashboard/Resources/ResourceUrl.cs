namespace Lanner.Dashboard.Resources;

/// <summary>An address of a resource.</summary>
/// <param name="Name">Name of the endpoint; null for a link added by hand.</param>
/// <param name="Url">The address, without secrets.</param>
/// <param name="Text">What a page shows in place of the address; null for the address.</param>
/// <param name="IsInternal">True when only the application's own parts should use it.</param>
public sealed record ResourceUrl(string? Name, string Url, string? Text, bool IsInternal)
{
    /// <summary>True when a browser can open it.</summary>
    public bool IsLink => Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || Url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
