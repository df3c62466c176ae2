using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lanner.Hosting.Tests.AppHosts;

/// <summary>Services elsewhere, health by a check of one's own, and a parameter that is generated.</summary>
internal static class RatesAppHost
{
    public static IDistributedApplicationBuilder Describe(string[] args, string folder)
    {
        var builder = DistributedApplication.CreateBuilder(args);

        var url = builder.AddParameter("rates-url", "https://rates.example.org/").WithDescription("Where the **rates** come from.", enableMarkdown: true);
        var rates = builder.AddExternalService("rates", url);
        var maps = builder.AddExternalService("maps", new Uri("https://maps.example.org/"));
        builder.AddExternalService("news", "https://news.example.org/");

        var signingKey = builder.AddParameter("signing-key", new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true);

        var readyAt = DateTime.UtcNow.AddMilliseconds(500);
        builder.Services.AddHealthChecks().AddCheck(
            "warm-up", () => DateTime.UtcNow > readyAt ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("warming up"));

        builder.AddExecutable("exchange", "sleep", folder, "60")
            .WithReference(rates)
            .WithReference(maps)
            .WithReference("feed", new Uri("https://feed.example.org/v1/"))
            .WithEnvironment("SIGNING_KEY", signingKey)
            .WithEnvironment("RATES", rates)
            .WithHealthCheck("warm-up")
            .WithRelationship(rates.Resource, "Uses")
            .WithUrl("https://example.org/handbook", "Handbook");

        return builder;
    }
}
