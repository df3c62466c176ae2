using Microsoft.Extensions.Configuration;

namespace Lanner.Hosting.Tests.AppHosts;

/// <summary>Connection strings from configuration, from expressions, and one that differs between running and publishing.</summary>
internal static class ConnectionsAppHost
{
    public static IDistributedApplicationBuilder Describe(string[] args, string folder)
    {
        var builder = DistributedApplication.CreateBuilder(args);
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:legacy", "Server=legacy"), new("Parameters:region", "eu")]);

        var region = builder.AddParameter("region");
        var key = builder.AddParameter("key", "k-1", secret: true);
        var search = builder.AddConnectionString("search", ReferenceExpression.Create($"Endpoint=https://{region}.example.org;Key={key}"));
        var queue = builder.AddConnectionString("queue", expression =>
        {
            expression.Append($"amqp://{region}");
            expression.AppendLiteral("/orders");
        });

        var store = builder.ExecutionContext.IsPublishMode
            ? builder.AddPostgres("store-server").AddDatabase("store")
            : builder.AddConnectionString("legacy");

        builder.AddExecutable("worker", "sleep", folder, "60")
            .WithReference(search)
            .WithReference(queue)
            .WithReference(store, "store")
            .WithEnvironment("SEARCH", search)
            .WithEnvironment("GREETING", $"hello {region}")
            .WithEnvironment("KEY", key)
            .WithEnvironment(context =>
            {
                if (context.ExecutionContext.IsRunMode)
                    context.EnvironmentVariables["STARTED_BY"] = context.Resource.Name;
            });

        return builder;
    }
}
