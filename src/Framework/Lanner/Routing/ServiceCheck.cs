using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Runtime;

/// <summary>Finds services that operations ask for and nobody registered, before the first request does.</summary>
internal static class ServiceCheck
{
    /// <exception cref="InvalidOperationException">A service is missing.</exception>
    public static void Run(IServiceProvider services, IReadOnlyList<RouterInclusion> inclusions)
    {
        if (services.GetService<IServiceProviderIsService>() is not { } registered)
            return;
        var problems = inclusions
            .SelectMany(inclusion => inclusion.Router.Services)
            .Distinct()
            .Where(service => !IsRegistered(registered, service))
            .Select(Describe)
            .ToList();
        if (problems.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }

    private static bool IsRegistered(IServiceProviderIsService registered, ServiceDescription service) => service.Key is null
        ? registered.IsService(service.Type)
        : registered is not IServiceProviderIsKeyedService keyed || keyed.IsKeyedService(service.Type, service.Key);

    private static string Describe(ServiceDescription service) => service.Key is null
        ? $"{service.DeclaredAs}: parameter '{service.Parameter}' has the type {service.Type.Name}, which is neither a model nor a registered service. Register it, or mark the parameter with [Body]."
        : $"{service.DeclaredAs}: parameter '{service.Parameter}' asks for a service of type {service.Type.Name} with the key '{service.Key}', which is not registered. Register it under this key.";
}
