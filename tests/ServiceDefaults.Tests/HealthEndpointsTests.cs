using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceDefaults.Tests;

public sealed class HealthEndpointsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failed_dependency_makes_the_service_unready_but_leaves_it_alive()
    {
        await using var service = await TestService.StartAsync(configure: builder => builder.Services.AddHealthChecks().AddCheck(
            "dependency", () => HealthCheckResult.Unhealthy("Password=canary", new InvalidOperationException("canary")), ["ready"]));

        using var live = await service.Client.GetAsync("/health/live", Ct);
        using var ready = await service.Client.GetAsync("/health/ready", Ct);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal("""{"status":"Healthy","checks":{}}""", await live.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(
            """{"status":"Unhealthy","checks":{"dependency":"Unhealthy"}}""", await ready.Content.ReadAsStringAsync(Ct));
    }
}
