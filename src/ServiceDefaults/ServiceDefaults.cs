using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

// The namespace is a global using of every web project.
namespace Microsoft.Extensions.Hosting;

/// <summary>What every service of the system has: telemetry, health, service discovery, resilience, graceful drain.</summary>
public static class ServiceDefaults
{
    // Overridden by appsettings and the environment. Request logs cost a third of a small request's time and repeat what traces tell.
    private static readonly Dictionary<string, string?> LogLevels = new()
    {
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Migrations"] = "Warning",
        ["Logging:LogLevel:Npgsql"] = "Warning",
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "None", // HealthLog writes what changes.
        ["Logging:LogLevel:System.Net.Http.HttpClient"] = "Warning",
        ["Logging:LogLevel:Polly"] = "Warning",
    };

    /// <summary>Call it first in <c>Program.cs</c>.</summary>
    public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
    {
        ProbeCommand.RunIfAsked();
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = LogLevels });
        builder.AddTelemetry();

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Drain.Limit);
        builder.Services.AddSingleton<Drain>();
        builder.Services.AddSingleton<IStartupFilter>(provider => provider.GetRequiredService<Drain>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Drain>());
        HealthLog.Add(builder.Services);

        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            // A POST that timed out may have been done: only requests that change nothing are repeated.
            http.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
            http.AddServiceDiscovery();
        });
        return builder;
    }

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>, in every environment.</summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapLiveness("/health/live");
        app.MapReadiness("/health/ready");
        return app;
    }
}
