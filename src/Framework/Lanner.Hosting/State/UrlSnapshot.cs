namespace Aspire.Hosting.ApplicationModel;

/// <summary>An address of a resource.</summary>
/// <param name="Name">Name of the endpoint; null for a link added by hand.</param>
/// <param name="Url">The address, without secrets.</param>
/// <param name="IsInternal">True when only the application's own parts should use it.</param>
public sealed record UrlSnapshot(string? Name, string Url, bool IsInternal)
{
    /// <summary>What a page shows in place of the address.</summary>
    public string? DisplayText { get; init; }
}
