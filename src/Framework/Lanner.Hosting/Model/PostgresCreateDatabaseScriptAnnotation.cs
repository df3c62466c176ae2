namespace Aspire.Hosting.ApplicationModel;

/// <summary>SQL that creates a database, in place of a plain CREATE DATABASE.</summary>
internal sealed record PostgresCreateDatabaseScriptAnnotation(string Script) : IResourceAnnotation;
