using Lanner.Runtime;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner;

/// <summary>Adds webhooks to the description of an application.</summary>
public static class LannerWebhooks
{
    /// <summary>Describes the requests that the application sends to addresses its users registered: FastAPI's <c>app.webhooks</c>.</summary>
    /// <typeparam name="TWebhooks">An interface marked with <c>[Webhooks]</c>.</typeparam>
    /// <param name="app">The application.</param>
    /// <exception cref="InvalidOperationException"><c>AddLanner</c> was not called.</exception>
    public static void IncludeWebhooks<TWebhooks>(this IEndpointRouteBuilder app)
        where TWebhooks : IWebhooks
    {
        ArgumentNullException.ThrowIfNull(app);
        var registry = app.ServiceProvider.GetService<RouterRegistry>() ?? throw new InvalidOperationException(
            "Lanner's services are not registered. Call builder.AddLanner() before the application is built.");
        OpenApiEndpoints.MapOnce(app, registry);
        registry.AddWebhooks(TWebhooks.Describe());
    }
}
