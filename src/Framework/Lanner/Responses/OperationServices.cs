using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>The services of a request, for results of the platform that an operation returns: they find the JSON of operations.</summary>
internal sealed class OperationServices(IServiceProvider services, OperationJson json) : IKeyedServiceProvider, ISupportRequiredService
{
    public object? GetService(Type serviceType) => serviceType == typeof(IOptions<JsonOptions>) ? json : services.GetService(serviceType);

    public object GetRequiredService(Type serviceType) => serviceType == typeof(IOptions<JsonOptions>) ? json : services.GetRequiredService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) => Keyed.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => Keyed.GetRequiredKeyedService(serviceType, serviceKey);

    private IKeyedServiceProvider Keyed =>
        services as IKeyedServiceProvider ?? throw new InvalidOperationException("The application's services have no keys.");
}
