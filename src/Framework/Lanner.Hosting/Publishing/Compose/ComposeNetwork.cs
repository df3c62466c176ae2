namespace Lanner.Hosting.Publishing.Compose;

/// <summary>A network.</summary>
/// <param name="Internal">True cuts it off from the outside; null leaves it open.</param>
internal sealed record ComposeNetwork(bool? Internal = null);
