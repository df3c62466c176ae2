using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Postgres;
using Lanner.Hosting;
using Lanner.Hosting.Servers;
using Lanner.LocalServers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>Servers without containers.</summary>
public static class LocalServerBuilderExtensions
{
    /// <summary>
    /// In run mode, where no container engine answers or the image can't be had, PostgreSQL's programs on PATH take the container's place:
    /// under its name, with its connection strings, databases, waits and health checks. A connection string given as
    /// <c>ConnectionStrings:{name}</c> wins over all; <c>LANNER_DATABASE=container|programs|sqlite</c> forces a way. Without programs there
    /// are only databases of <see cref="DatabaseBuilderExtensions.AddDatabase"/>, as SQLite files. One line on the console and on the
    /// resource tells the way. Publishing sees the container.
    /// </summary>
    /// <param name="builder">The server.</param>
    public static IResourceBuilder<PostgresServerResource> RunAsLocalServer(this IResourceBuilder<PostgresServerResource> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var name = builder.Resource.Name;
        return builder.RunBy(ChooseAsync, (choice, data) => choice.Way switch
        {
            ServerWay.Programs => new LocalPostgres(builder, data, choice.Postgres!),
            ServerWay.Given => new GivenPostgres(builder, Given()!),
            _ => new MissingServer(builder, "PostgreSQL", $"only databases of builder.AddDatabase can be {choice.Description}"),
        });

        string? Given() => builder.ApplicationBuilder.Configuration.GetConnectionString(name);

        async Task<ServerChoice> ChooseAsync() => Given() is { Length: > 0 }
            ? new ServerChoice(ServerWay.Given, $"the server of ConnectionStrings:{name}")
            : await Chooser(builder).ChoosePostgresAsync();
    }

    /// <summary>
    /// In run mode, where no container engine answers or the image can't be had, redis-server or valkey-server on PATH takes the
    /// container's place: under its name, with its connection string, waits and health check.
    /// <c>LANNER_DATABASE=container|programs</c> forces a way. Publishing sees the container.
    /// </summary>
    /// <param name="builder">The server.</param>
    public static IResourceBuilder<RedisResource> RunAsLocalServer(this IResourceBuilder<RedisResource> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.RunBy(() => Chooser(builder).ChooseRedisAsync(), (choice, data) => choice.Way == ServerWay.Programs
            ? new LocalRedis(builder, data, choice.Program!)
            : new MissingServer(builder, "Redis", choice.Description));
    }

    private static IResourceBuilder<T> RunBy<T>(
        this IResourceBuilder<T> builder, Func<Task<ServerChoice>> choose, Func<ServerChoice, DataFolder, LocalServer> serve)
        where T : ContainerResource
    {
        var application = builder.ApplicationBuilder;
        if (application.ExecutionContext.IsPublishMode)
            return builder;
        var server = builder.Resource;
        var servers = RunningServers.Of(application);
        var local = new ServerChoiceAnnotation(() => Wait(choose));
        application.Eventing.Subscribe<BeforeStartEvent>((start, _) =>
        {
            if (local.IsAvoided && !IsNeeded(server, start.Model))
            {
                start.Model.Resources.Remove(server);
                RemoveTools(start.Model);
                return Task.CompletedTask;
            }

            var choice = local.Choice;
            start.Services.GetRequiredService<ILogger<DistributedApplication>>().TellWay(server.Name, choice.Description);
            start.Services.GetRequiredService<ResourceLoggerService>().GetLogger(server).TellLine(choice.Description);
            if (choice.Way == ServerWay.Container)
                return Task.CompletedTask;
            RemoveTools(start.Model);
            var running = serve(choice, servers.Data);
            running.TakePlace(choice.Description);
            servers.Add(running);
            return Task.CompletedTask;
        });
        return builder.WithAnnotation(local);
    }

    private static ServerChooser Chooser(IResourceBuilder<ContainerResource> builder)
    {
        var configuration = builder.ApplicationBuilder.Configuration;
        _ = builder.Resource.TryGetContainerImageName(out var image);
        return new ServerChooser(builder.Resource.Name, configuration[ServerChooser.Setting])
        {
            Image = image,
            IsImageBuilt = builder.Resource.HasAnnotationOfType<DockerfileBuildAnnotation>(),
            Engine = configuration["ASPIRE_CONTAINER_RUNTIME"],
            CanBeSqlite = builder.Resource is PostgresServerResource,
        };
    }

    /// <summary>A builder has no asynchronous verbs; nothing else of the app host runs yet.</summary>
    private static ServerChoice Wait(Func<Task<ServerChoice>> choose)
    {
        try
        {
            return Task.Run(choose).GetAwaiter().GetResult();
        }
        catch (LocalServerException problem)
        {
            throw new DistributedApplicationException(problem.Message);
        }
    }

    private static bool IsNeeded(ContainerResource server, DistributedApplicationModel model) =>
        model.Resources.Any(other => !IsTool(other) && ((other as IResourceWithParent)?.Parent == server
            || other.Annotations.OfType<ResourceRelationshipAnnotation>().Any(relation => relation.Resource == server)));

    private static bool IsTool(IResource resource) => resource is PgAdminContainerResource or PgWebContainerResource;

    /// <summary>Tools in containers cannot reach a server of this machine, and have no engine to run in.</summary>
    private static void RemoveTools(DistributedApplicationModel model)
    {
        foreach (var tool in model.Resources.Where(IsTool).ToList())
            model.Resources.Remove(tool);
    }
}
