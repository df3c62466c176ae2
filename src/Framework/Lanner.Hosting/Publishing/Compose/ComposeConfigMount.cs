namespace Lanner.Hosting.Publishing.Compose;

/// <summary>Where a service reads a config.</summary>
internal sealed record ComposeConfigMount(string Source, string Target);
