namespace Lanner.Hosting.Publishing;

/// <summary>What a healthy service answers with a status from 200 to 399.</summary>
internal sealed record PublishedHealthCheck(string Path, int Port);
