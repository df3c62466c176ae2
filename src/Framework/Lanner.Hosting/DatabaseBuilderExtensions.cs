using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting;
using Lanner.Hosting.Servers;
using Lanner.LocalServers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>Databases that are there on every machine.</summary>
public static class DatabaseBuilderExtensions
{
    /// <summary>
    /// Adds a database of a server. In run mode a connection string given as <c>ConnectionStrings:{name}</c> takes its place, and where the
    /// server can be had neither by a container engine nor by programs of this machine, a SQLite file in the app's data folder does.
    /// </summary>
    /// <param name="builder">The app host's builder.</param>
    /// <param name="name">Name of the resource, of its connection string and of the database.</param>
    /// <param name="server">The server, with <c>RunAsLocalServer()</c>; say first what else there is to say about it.</param>
    /// <returns>The database, for <c>WithReference</c> and <c>WaitFor</c>.</returns>
    public static IResourceBuilder<IResourceWithConnectionString> AddDatabase(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, IResourceBuilder<PostgresServerResource> server)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(server);
        if (builder.ExecutionContext.IsPublishMode || !server.Resource.TryGetLastAnnotation<ServerChoiceAnnotation>(out var local))
            return server.AddDatabase(name);
        var isGiven = builder.Configuration.GetConnectionString(name) is { Length: > 0 };
        if (!isGiven && local.Choice.Way != ServerWay.Sqlite)
            return server.AddDatabase(name);
        local.IsAvoided = true;
        return isGiven ? builder.AddConnectionString(name) : builder.AddSqlite(name, local.Choice.Description);
    }

    private static IResourceBuilder<SqliteDatabaseResource> AddSqlite(
        this IDistributedApplicationBuilder builder, string name, string reason)
    {
        var file = Path.Combine(RunningServers.Of(builder).Data.Path, $"{name}.db");
        var resource = builder.AddResource(new SqliteDatabaseResource(name, file)).WithIconName("Database");
        return resource.WithInitialState(new CustomResourceSnapshot
        {
            ResourceType = "SQLite",
            Properties = [new ResourcePropertySnapshot(CustomResourceKnownProperties.Source, file)],
        }).OnInitializeResource(async (database, start, stop) =>
        {
            start.Logger.TellLine(reason);
            start.Services.GetRequiredService<ILogger<DistributedApplication>>().TellWay(name, reason);
            await start.Eventing.PublishAsync(new ConnectionStringAvailableEvent(database, start.Services), stop);
            await start.Notifications.PublishUpdateAsync(
                database, snapshot => snapshot with { State = KnownResourceStates.Running, StartTimeStamp = DateTime.UtcNow });
        });
    }
}
