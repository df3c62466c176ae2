namespace Lanner.Hosting.Publishing;

/// <summary>How an image is built.</summary>
/// <param name="Context">Absolute path of the folder that the build sees.</param>
/// <param name="Path">Absolute path of the Dockerfile.</param>
/// <param name="Stage">Stage to build; null for the last one.</param>
/// <param name="Arguments">Values of its <c>ARG</c>s.</param>
internal sealed record PublishedDockerfile(string Context, string Path, string? Stage, IReadOnlyDictionary<string, string> Arguments);
