using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds PostgreSQL servers and databases.</summary>
public static partial class PostgresBuilderExtensions
{
    private const string PostgresImage = "docker.io/library/postgres:17";

    /// <summary>
    /// Adds a PostgreSQL server: the one of configuration key <c>ConnectionStrings:&lt;name&gt;</c>, else one from PostgreSQL programs found on the
    /// machine, else a container, else SQLite files in its place. A line on the console says which and why.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="userName">Superuser's name; <c>postgres</c> when null.</param>
    /// <param name="password">Superuser's password; a generated one, kept with the data, when null.</param>
    /// <param name="port">Port to listen on; null for a free one.</param>
    public static IResourceBuilder<PostgresServerResource> AddPostgres(
        this IDistributedApplicationBuilder builder,
        string name,
        IResourceBuilder<ParameterResource>? userName = null,
        IResourceBuilder<ParameterResource>? password = null,
        int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var passwordParameter = password?.Resource ?? ImplicitPassword.Create(builder, name);
        var server = builder.AddResource(new PostgresServerResource(name, userName?.Resource, passwordParameter));
        builder.Services.AddHealthChecks().Add(
            new HealthCheckRegistration($"{name}_check", new PostgresHealthCheck(server.Resource, null), null, null));
        return server
            .WithParameters(userName, password)
            .WithImage(PostgresImage)
            .WithEndpoint(port, targetPort: 5432, name: "tcp", isProxied: false)
            .WithHealthCheck($"{name}_check");
    }

    /// <summary>Adds a database to a server. The app host creates it when it is missing.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="name">Unique name of the resource.</param>
    /// <param name="databaseName">Name inside the server; <paramref name="name"/> when null.</param>
    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> builder, string name, string? databaseName = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var resource = new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource);
        var database = builder.ApplicationBuilder.AddResource(resource);
        builder.Resource.AddDatabase(resource);
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(
            new HealthCheckRegistration($"{name}_check", new PostgresHealthCheck(builder.Resource, resource), null, null));
        return database.WithHealthCheck($"{name}_check");
    }

    /// <summary>
    /// Names the volume that a container keeps its data in. Data of local programs and of SQLite always stay in the app's data folder.
    /// </summary>
    /// <param name="builder">The server.</param>
    /// <param name="name">Name of the volume; made from the app's and the server's when null.</param>
    /// <param name="isReadOnly">Must be false: a server writes its data.</param>
    /// <exception cref="ArgumentException"><paramref name="isReadOnly"/> is true.</exception>
    public static IResourceBuilder<PostgresServerResource> WithDataVolume(
        this IResourceBuilder<PostgresServerResource> builder, string? name = null, bool isReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (isReadOnly)
            throw new ArgumentException($"PostgreSQL server '{builder.Resource.Name}' cannot run on a read-only volume.", nameof(isReadOnly));
        return builder.WithAnnotation(new DataVolumeAnnotation(name), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Sets the superuser's password.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="password">The password.</param>
    public static IResourceBuilder<PostgresServerResource> WithPassword(
        this IResourceBuilder<PostgresServerResource> builder, IResourceBuilder<ParameterResource> password)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(password);
        builder.Resource.PasswordParameter = password.Resource;
        return builder.WithParameters(password);
    }

    /// <summary>Sets the superuser's name.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="userName">The name.</param>
    public static IResourceBuilder<PostgresServerResource> WithUserName(
        this IResourceBuilder<PostgresServerResource> builder, IResourceBuilder<ParameterResource> userName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(userName);
        builder.Resource.UserNameParameter = userName.Resource;
        return builder.WithParameters(userName);
    }

    /// <summary>Sets the port that the server listens on.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="port">The port; null for a free one.</param>
    public static IResourceBuilder<PostgresServerResource> WithHostPort(this IResourceBuilder<PostgresServerResource> builder, int? port)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithEndpoint("tcp", endpoint => endpoint.Port = port);
    }
}
