using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Postgres;
using Lanner.Hosting.Data;

namespace Aspire.Hosting;

public static partial class PostgresBuilderExtensions
{
    /// <summary>Adds pgAdmin for the server, in a container. Where no container engine answers it is left out; nothing waits for it.</summary>
    /// <typeparam name="T">Type of the server.</typeparam>
    /// <param name="builder">The server.</param>
    /// <param name="configureContainer">Changes the container, for example <c>page => page.WithExplicitStart()</c>.</param>
    /// <param name="containerName">Unique name; <c>pgadmin</c>, or <c>&lt;server&gt;-pgadmin</c> where that is taken, when null.</param>
    public static IResourceBuilder<T> WithPgAdmin<T>(
        this IResourceBuilder<T> builder, Action<IResourceBuilder<PgAdminContainerResource>>? configureContainer = null, string? containerName = null)
        where T : PostgresServerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        var server = builder.Resource;
        var page = Tool(builder, new PgAdminContainerResource(ToolName(builder, "pgadmin", containerName)), "docker.io/dpage/pgadmin4:9.12.0", targetPort: 80)
            .WithEnvironment(async context =>
            {
                var address = await ServerOf(server, context.CancellationToken).ConfigureAwait(false);
                var pgAdmin = (PgAdminContainerResource)context.Resource;
                foreach (var (name, value) in PgAdminSettings.Environment(server.Name, address))
                    context.EnvironmentVariables[name] = value;
                context.EnvironmentVariables["PGADMIN_LISTEN_PORT"] = pgAdmin.PrimaryEndpoint.Property(EndpointProperty.TargetPort);
                if (OperatingSystem.IsLinux())
                    context.EnvironmentVariables["PGADMIN_LISTEN_ADDRESS"] = "127.0.0.1";
            })
            .WithEntrypoint("/bin/sh")
            .WithArgs("-c", PgAdminSettings.Script);
        configureContainer?.Invoke(page);
        return builder;
    }

    /// <summary>Adds pgweb for the server, in a container. Where no container engine answers it is left out; nothing waits for it.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="configureContainer">Changes the container, for example <c>page => page.WithExplicitStart()</c>.</param>
    /// <param name="containerName">Unique name; <c>pgweb</c>, or <c>&lt;server&gt;-pgweb</c> where that is taken, when null.</param>
    public static IResourceBuilder<PostgresServerResource> WithPgWeb(
        this IResourceBuilder<PostgresServerResource> builder, Action<IResourceBuilder<PgWebContainerResource>>? configureContainer = null, string? containerName = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var server = builder.Resource;
        var page = Tool(builder, new PgWebContainerResource(ToolName(builder, "pgweb", containerName)), "docker.io/sosedoff/pgweb:0.17.0", targetPort: 8081)
            .WithEnvironment(async context =>
            {
                var address = await ServerOf(server, context.CancellationToken).ConfigureAwait(false);
                var database = server.Databases.Values.FirstOrDefault() ?? address.MaintenanceDatabase;
                var url = server.GetConnectionProperties().First(property => property.Key == "Uri").Value;
                context.EnvironmentVariables["PGWEB_DATABASE_URL"] = ReferenceExpression.Create($"{url}/{Uri.EscapeDataString(database)}?sslmode=disable");
            })
            .WithArgs(context =>
            {
                context.Args.Add(OperatingSystem.IsLinux() ? "--bind=127.0.0.1" : "--bind=0.0.0.0");
                context.Args.Add("--listen");
                context.Args.Add(((PgWebContainerResource)context.Resource).PrimaryEndpoint.Property(EndpointProperty.TargetPort));
            });
        configureContainer?.Invoke(page);
        return builder;
    }

    /// <summary>Sets the port of pgAdmin's pages.</summary>
    /// <param name="builder">pgAdmin.</param>
    /// <param name="port">The port; null for a free one.</param>
    public static IResourceBuilder<PgAdminContainerResource> WithHostPort(this IResourceBuilder<PgAdminContainerResource> builder, int? port) =>
        builder.WithEndpoint("http", endpoint => endpoint.Port = port);

    /// <summary>Sets the port of pgweb's pages.</summary>
    /// <param name="builder">pgweb.</param>
    /// <param name="port">The port; null for a free one.</param>
    public static IResourceBuilder<PgWebContainerResource> WithHostPort(this IResourceBuilder<PgWebContainerResource> builder, int? port) =>
        builder.WithEndpoint("http", endpoint => endpoint.Port = port);

    private static IResourceBuilder<TTool> Tool<T, TTool>(IResourceBuilder<T> server, TTool tool, string image, int targetPort)
        where T : PostgresServerResource
        where TTool : ContainerResource
    {
        var page = server.ApplicationBuilder.AddResource(tool)
            .WithImage(image)
            .WithAnnotation(new ToolAnnotation())
            .WithParentRelationship(server.Resource)
            .WaitFor(server)
            .WithHttpHealthCheck()
            .ExcludeFromManifest();

        // On Linux a container reaches a server that listens on 127.0.0.1 only from the machine's own network; elsewhere engines pass connections on.
        return OperatingSystem.IsLinux()
            ? page.WithHttpEndpoint().WithContainerRuntimeArgs("--network=host")
            : page.WithHttpEndpoint(targetPort: targetPort);
    }

    private static string ToolName<T>(IResourceBuilder<T> server, string kind, string? name) where T : PostgresServerResource =>
        name ?? (server.ApplicationBuilder.Resources.Any(resource => resource.Name == kind) ? $"{server.Resource.Name}-{kind}" : kind);

    private static async Task<PostgresAddress> ServerOf(PostgresServerResource server, CancellationToken cancellationToken) =>
        await server.Address.WaitAsync(cancellationToken).ConfigureAwait(false) as PostgresAddress ??
        throw new DistributedApplicationException($"'{server.Name}' is SQLite here: there is no server to look into");
}
