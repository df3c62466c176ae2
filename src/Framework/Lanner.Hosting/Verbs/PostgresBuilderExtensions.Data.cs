using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class PostgresBuilderExtensions
{
    /// <summary>Keeps the data in a folder of this machine, however the server runs. A second copy of the app host takes the folder with <c>-2</c> at its end.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="source">The folder; relative to the app host's.</param>
    /// <param name="isReadOnly">Must be false: a server writes its data.</param>
    /// <exception cref="ArgumentException"><paramref name="isReadOnly"/> is true.</exception>
    public static IResourceBuilder<PostgresServerResource> WithDataBindMount(
        this IResourceBuilder<PostgresServerResource> builder, string source, bool isReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (isReadOnly)
            throw new ArgumentException($"PostgreSQL server '{builder.Resource.Name}' cannot run on a read-only folder.", nameof(isReadOnly));
        var folder = Path.GetFullPath(source, builder.ApplicationBuilder.AppHostDirectory);
        return builder.WithAnnotation(new DataBindMountAnnotation(folder), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>
    /// Runs scripts once, when the server has new, empty data: <c>*.sql</c> and <c>*.sh</c>, by name. Not on a given server, and not where SQLite stands in; the
    /// console says so.
    /// </summary>
    /// <param name="builder">The server.</param>
    /// <param name="source">A script, or a folder of them; relative to the app host's folder.</param>
    public static IResourceBuilder<PostgresServerResource> WithInitFiles(this IResourceBuilder<PostgresServerResource> builder, string source)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(source);
        var path = Path.GetFullPath(source, builder.ApplicationBuilder.AppHostDirectory);
        return builder.WithAnnotation(new PostgresInitFilesAnnotation(path), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Creates the database by a script of yours in place of a plain CREATE DATABASE. It runs on the server when the database is missing.</summary>
    /// <param name="builder">The database.</param>
    /// <param name="script">SQL of one statement, for example <c>CREATE DATABASE shop TEMPLATE template0 LC_COLLATE 'C'</c>.</param>
    public static IResourceBuilder<PostgresDatabaseResource> WithCreationScript(this IResourceBuilder<PostgresDatabaseResource> builder, string script)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(script);
        return builder.WithAnnotation(new PostgresCreateDatabaseScriptAnnotation(script), ResourceAnnotationMutationBehavior.Replace);
    }
}
