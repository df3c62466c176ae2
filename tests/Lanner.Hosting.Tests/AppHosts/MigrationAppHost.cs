namespace Lanner.Hosting.Tests.AppHosts;

/// <summary>A worker that starts once a migration has run to its end, and a job that is started by hand.</summary>
internal static class MigrationAppHost
{
    public static IDistributedApplicationBuilder Describe(string[] args, string folder)
    {
        var builder = DistributedApplication.CreateBuilder(args);

        var database = builder.AddPostgres("sql").AddDatabase("orders").WithCreationScript("CREATE DATABASE orders TEMPLATE template0");

        var migrations = builder.AddExecutable("migrations", "sh", folder, "-c", "test -n \"$ConnectionStrings__orders\"")
            .WithReference(database)
            .WaitFor(database)
            .WithParentRelationship(database);

        builder.AddExecutable("worker", "sleep", folder, "60")
            .WithReference(database)
            .WaitForCompletion(migrations);

        builder.AddExecutable("reset", "sh", folder).WithArgs("-c", "exit 0").WithExplicitStart().WaitForStart(database, WaitBehavior.StopOnResourceUnavailable);

        return builder;
    }
}
