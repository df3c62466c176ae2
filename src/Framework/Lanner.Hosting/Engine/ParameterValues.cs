using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Hosting;

namespace Lanner.Hosting.Engine;

/// <summary>The values that parameters are given while the application runs. Who waits for one starts with it; who runs gets it with its next start.</summary>
internal sealed class ParameterValues(
    IResourceCollection resources,
    ResourceLifecycle lifecycle,
    KnownSecrets secrets,
    IConfiguration configuration,
    IHostEnvironment environment,
    UserSecrets? userSecrets = null)
{
    /// <summary>Why values cannot be kept in user secrets; null when they can.</summary>
    public string? KeepingProblem => userSecrets is null ? UserSecrets.Missing
        : environment.IsDevelopment() ? null
        : $"the app host reads user secrets in the environment Development only, and this is {environment.EnvironmentName}: set DOTNET_ENVIRONMENT";

    /// <summary>Whether a value can be taken back: one that was given, or is in user secrets. Those of files and the environment stay.</summary>
    public bool CanDelete(ParameterResource parameter) => parameter.Given.IsCompleted || userSecrets?.Has(parameter.ConfigurationKey) == true;

    /// <summary>Gives a parameter a value.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value; that of a secret parameter is hidden from here on.</param>
    /// <param name="keeps">Whether it is kept in user secrets, for the next run of the app host.</param>
    /// <param name="cancellationToken">Gives up before the value has been set.</param>
    /// <exception cref="DistributedApplicationException">It is to be kept, but user secrets cannot be used.</exception>
    public async Task SetAsync(ParameterResource parameter, string value, bool keeps, CancellationToken cancellationToken)
    {
        if (keeps && KeepingProblem is { } problem)
            throw new DistributedApplicationException($"It cannot be kept: {problem}.");
        if (parameter.Secret)
            secrets.Learn(value);
        if (keeps)
            userSecrets!.Set(parameter.ConfigurationKey, value);
        parameter.Give(value);
        await ReadAgainAsync(parameter, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a given value back, also from user secrets. What files, environment or the model give counts again.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="cancellationToken">Gives up before the value has been deleted.</param>
    /// <exception cref="DistributedApplicationException">User secrets cannot be used.</exception>
    public async Task DeleteAsync(ParameterResource parameter, CancellationToken cancellationToken)
    {
        if (userSecrets?.Has(parameter.ConfigurationKey) == true)
        {
            userSecrets.Set(parameter.ConfigurationKey, null);

            // The app host has read the file when it started, and would find the value there still.
            foreach (var file in ((IConfigurationRoot)configuration).Providers.OfType<JsonConfigurationProvider>().Where(file => file.Source.Path == "secrets.json"))
                file.Load();
        }

        parameter.Forget();
        await ReadAgainAsync(parameter, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Publishes the parameter anew, and what is shown of it in others that have no process.</summary>
    private async Task ReadAgainAsync(ParameterResource parameter, CancellationToken cancellationToken)
    {
        foreach (var user in resources.Where(resource => resource == parameter || (!ResourceLifecycle.HasProcess(resource) && Uses(resource, parameter))).ToList())
            await lifecycle.StartAsync(user, cancellationToken).ConfigureAwait(false);
    }

    private static bool Uses(IResource resource, ParameterResource parameter) =>
        resource.Annotations.OfType<ResourceRelationshipAnnotation>().Any(relationship => relationship.Resource == parameter);
}
