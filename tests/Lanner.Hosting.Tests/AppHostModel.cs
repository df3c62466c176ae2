using Aspire.Hosting.Eventing;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting.Tests;

/// <summary>An app host as it is just before it starts: all verbs have spoken, nothing runs.</summary>
internal static class AppHostModel
{
    // No engine of this name is there.
    private const string NoEngine = "--ASPIRE_CONTAINER_RUNTIME=no-such-engine";

    /// <summary>A server, its database and a service.</summary>
    public static IDistributedApplicationBuilder Builder(TemporaryFolder folder, params string[] settings)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = [$"--AppHost:DataPath={folder.Path}", NoEngine, .. settings],
            AssemblyName = typeof(Projects.PlainAppHost).Name,
            DisableDashboard = true,
        });
        builder.AddAppHostDefaults();
        var postgres = builder.AddPostgres("postgres").WithDataVolume().WithPgAdmin().RunAsLocalServer();
        var database = builder.AddDatabase("shopdb", postgres);
        builder.AddProject("web", Path.Combine(RepositoryRoot.Path, "tests/Apps/HostedWeb/HostedWeb.csproj")).WithReference(database);
        return builder;
    }

    /// <summary>Has the resources say their last word.</summary>
    public static async Task<DistributedApplicationModel> PrepareAsync(IDistributedApplicationBuilder builder)
    {
        await using var app = builder.Build();
        var model = app.Services.GetRequiredService<DistributedApplicationModel>();
        await app.Services.GetRequiredService<IDistributedApplicationEventing>().PublishAsync(new BeforeStartEvent(app.Services, model), TestContext.Current.CancellationToken);
        return model;
    }
}
