namespace Aspire.Hosting.ApplicationModel;

/// <summary>A network that endpoints are looked at from; <see cref="KnownNetworkIdentifiers"/> has those that exist.</summary>
/// <param name="Value">Name of the network.</param>
public record NetworkIdentifier(string Value);
