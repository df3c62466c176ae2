namespace Aspire.Hosting.ApplicationModel;

/// <summary>A Redis server writes its data to disk.</summary>
internal sealed record RedisPersistenceAnnotation(TimeSpan Interval, long KeysChangedThreshold) : IResourceAnnotation;
