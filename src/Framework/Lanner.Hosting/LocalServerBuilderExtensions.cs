using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Postgres;
using Lanner.Hosting;
using Lanner.Hosting.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>Servers without containers.</summary>
public static class LocalServerBuilderExtensions
{
    /// <summary>
    /// In run mode, where no container engine answers or the image can't be had, PostgreSQL's programs on PATH take the container's place: under its name, with its
    /// connection strings, databases, waits and health checks. A connection string given as <c>ConnectionStrings:{name}</c> wins over all;
    /// <c>LANNER_DATABASE=container|programs|sqlite</c> forces a way. Without programs there are only databases of
    /// <see cref="DatabaseBuilderExtensions.AddDatabase"/>, as SQLite files. One line on the console and on the resource tells the way. Publishing sees the container.
    /// </summary>
    /// <param name="builder">The server.</param>
    public static IResourceBuilder<PostgresServerResource> RunAsLocalServer(this IResourceBuilder<PostgresServerResource> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var configuration = builder.ApplicationBuilder.Configuration;
        return builder.RunBy(
            server => ServerChooser.ChoosePostgresAsync(configuration, server, CancellationToken.None),
            (server, choice, data) => choice.Way switch
            {
                ServerWay.Programs => new LocalPostgres(server, data, choice.Postgres!),
                ServerWay.Given => new GivenPostgres(server, configuration.GetConnectionString(server.Name)!),
                _ => new MissingServer(server, "PostgreSQL", $"only databases of builder.AddDatabase can be {choice.Description}"),
            });
    }

    /// <summary>
    /// In run mode, where no container engine answers or the image can't be had, redis-server or valkey-server on PATH takes the container's place: under its name,
    /// with its connection string, waits and health check. <c>LANNER_DATABASE=container|programs</c> forces a way. Publishing sees the container.
    /// </summary>
    /// <param name="builder">The server.</param>
    public static IResourceBuilder<RedisResource> RunAsLocalServer(this IResourceBuilder<RedisResource> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var configuration = builder.ApplicationBuilder.Configuration;
        return builder.RunBy(
            server => ServerChooser.ChooseRedisAsync(configuration, server, CancellationToken.None),
            (server, choice, data) => choice.Way == ServerWay.Programs ? new LocalRedis(server, data, choice.Program!) : new MissingServer(server, "Redis", choice.Description));
    }

    private static IResourceBuilder<T> RunBy<T>(
        this IResourceBuilder<T> builder, Func<T, Task<ServerChoice>> choose, Func<T, ServerChoice, DataFolder, LocalServer> serve)
        where T : ContainerResource
    {
        var application = builder.ApplicationBuilder;
        if (application.ExecutionContext.IsPublishMode)
            return builder;
        var server = builder.Resource;
        var servers = RunningServers.Of(application);

        // A builder has no asynchronous verbs; nothing else of the app host runs yet.
        var local = new ServerChoiceAnnotation(() => Task.Run(() => choose(server)).GetAwaiter().GetResult());
        application.Eventing.Subscribe<BeforeStartEvent>((start, _) =>
        {
            if (local.IsAvoided && !IsNeeded(server, start.Model))
            {
                start.Model.Resources.Remove(server);
                RemoveTools(start.Model);
                return Task.CompletedTask;
            }

            Tell(server, local.Choice, start.Services);
            if (local.Choice.Way == ServerWay.Container)
                return Task.CompletedTask;
            RemoveTools(start.Model);
            var running = serve(server, local.Choice, servers.Data);
            running.TakePlace(start.Services, local.Choice.Description);
            servers.Add(running);
            return Task.CompletedTask;
        });
        return builder.WithAnnotation(local);
    }

    private static bool IsNeeded(ContainerResource server, DistributedApplicationModel model) => model.Resources.Any(other => other is not (PgAdminContainerResource or PgWebContainerResource)
        && ((other as IResourceWithParent)?.Parent == server || other.Annotations.OfType<ResourceRelationshipAnnotation>().Any(relation => relation.Resource == server)));

    /// <summary>Tools in containers cannot reach a server of this machine, and have no engine to run in.</summary>
    private static void RemoveTools(DistributedApplicationModel model)
    {
        foreach (var tool in model.Resources.Where(tool => tool is PgAdminContainerResource or PgWebContainerResource).ToList())
            model.Resources.Remove(tool);
    }

    private static void Tell(ContainerResource server, ServerChoice choice, IServiceProvider services)
    {
        services.GetRequiredService<ILogger<DistributedApplication>>().TellWay(server.Name, choice.Description);
        services.GetRequiredService<ResourceLoggerService>().GetLogger(server).TellLine(choice.Description);
    }
}
