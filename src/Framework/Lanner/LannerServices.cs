using Lanner.Runtime;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Lanner;

/// <summary>Registers what routers need.</summary>
public static class LannerServices
{
    /// <summary>Registers what routers need.</summary>
    /// <param name="builder">The application under construction.</param>
    public static IHostApplicationBuilder AddLanner(this IHostApplicationBuilder builder) => builder.AddLanner(_ => { });

    /// <summary>Registers what routers need. May be called several times: settings add up.</summary>
    /// <param name="builder">The application under construction.</param>
    /// <param name="configure">Changes the settings.</param>
    public static IHostApplicationBuilder AddLanner(this IHostApplicationBuilder builder, Action<LannerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        _ = builder.Services.AddLanner(configure);
        return builder;
    }

    /// <summary>Registers what routers need. May be called several times: settings add up.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Changes the settings.</param>
    public static IServiceCollection AddLanner(this IServiceCollection services, Action<LannerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        _ = services.Configure(configure);
        if (services.Any(service => service.ServiceType == typeof(RouterRegistry)))
            return services;

        _ = services.AddRouting();
        _ = services.AddSingleton<IPostConfigureOptions<LannerOptions>, ServiceTitle>();
        _ = services.AddSingleton<IPostConfigureOptions<LannerOptions>, DocsSwitch>();
        _ = services.AddSingleton(provider => KnownModels.Of(provider.GetRequiredService<IOptions<LannerOptions>>().Value));
        _ = services.AddSingleton<ModelTypeInfoResolver>();
        _ = services.AddSingleton<OperationJson>();
        _ = services.AddOptions<JsonOptions>().PostConfigure<ModelTypeInfoResolver, IOptions<LannerOptions>>((json, models, lanner) =>
        {
            // Last, the models serve only types that the application's own rules don't know.
            var chain = json.SerializerOptions.TypeInfoResolverChain;
            chain.Insert(lanner.Value.JsonOfWholeApplication ? 0 : chain.Count, models);
        });
        _ = services.AddSingleton<RouterRegistry>();
        _ = services.AddSingleton<ErrorResponses>();
        _ = services.AddSingleton<ExceptionResponses>();
        _ = services.AddSingleton<DuplicateRouteCheck>();
        _ = services.AddSingleton<ConventionCheck>();

        // Stopped in reverse order: background tasks may need what a lifespan has opened.
        _ = services.AddSingleton<LifespanRunner>();
        _ = services.AddHostedService(provider => provider.GetRequiredService<LifespanRunner>());
        _ = services.AddSingleton<BackgroundTaskRunner>();
        _ = services.AddHostedService(provider => provider.GetRequiredService<BackgroundTaskRunner>());
        _ = services.AddSingleton<SubApplications>();
        _ = services.AddHostedService(provider => provider.GetRequiredService<SubApplications>());
        LifespanHost.Add(services);
        _ = services.AddSingleton<WebSocketFailures>();
        _ = services.AddSingleton<WebSocketJson>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, WebSocketMatcherPolicy>());
        _ = services.AddSingleton<IStartupFilter, PipelineStart>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, ExactPathPolicy>());
        services.TryAddSingleton<IEndpointAddressScheme<RouteEndpoint>, EndpointAddressScheme>();
        PreflightAnswers.Add(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDeveloperPageExceptionFilter, DeveloperPageFilter>());
        return services;
    }
}
