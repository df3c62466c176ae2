namespace Lanner.Hosting.Publishing.Compose;

/// <summary>A volume that the engine keeps.</summary>
internal sealed record ComposeVolume;
