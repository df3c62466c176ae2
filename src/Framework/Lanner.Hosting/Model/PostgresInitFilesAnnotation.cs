namespace Aspire.Hosting.ApplicationModel;

/// <summary>Scripts that run once, when a PostgreSQL server has new, empty data: a file, or a folder of them.</summary>
internal sealed record PostgresInitFilesAnnotation(string Source) : IResourceAnnotation;
