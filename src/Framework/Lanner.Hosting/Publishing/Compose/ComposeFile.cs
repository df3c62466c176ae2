namespace Lanner.Hosting.Publishing.Compose;

/// <summary>A file of the Compose specification, as far as it is written here. Members are named as there, in snake_case.</summary>
internal sealed record ComposeFile
{
    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, ComposeService> Services { get; init; }

    public required IReadOnlyDictionary<string, ComposeNetwork> Networks { get; init; }

    public required IReadOnlyDictionary<string, ComposeVolume> Volumes { get; init; }

    public required IReadOnlyDictionary<string, ComposeConfig> Configs { get; init; }
}
