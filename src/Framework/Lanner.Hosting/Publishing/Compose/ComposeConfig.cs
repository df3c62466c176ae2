namespace Lanner.Hosting.Publishing.Compose;

/// <summary>A file that services read.</summary>
internal sealed record ComposeConfig(string File);
