using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds a command that sends an HTTP request to the resource; it can be used while the resource is healthy.</summary>
    /// <typeparam name="TResource">Type of the resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="path">Path of the request.</param>
    /// <param name="displayName">What a button says.</param>
    /// <param name="endpointName">Endpoint that gets the request; the first of https and http when null.</param>
    /// <param name="commandName">Name of the command; made from method, endpoint and path when null.</param>
    /// <param name="commandOptions">How it is shown, and what it sends.</param>
    public static IResourceBuilder<TResource> WithHttpCommand<TResource>(
        this IResourceBuilder<TResource> builder,
        string path,
        string displayName,
        string? endpointName = null,
        string? commandName = null,
        HttpCommandOptions? commandOptions = null)
        where TResource : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        Func<EndpointReference>? selector = endpointName is null ? null : () => builder.GetEndpoint(endpointName);
        return builder.WithHttpCommand(path, displayName, selector, commandName, commandOptions);
    }

    /// <inheritdoc cref="WithHttpCommand{TResource}(IResourceBuilder{TResource}, string, string, string, string, HttpCommandOptions)"/>
    /// <param name="builder">The resource.</param>
    /// <param name="path">Path of the request.</param>
    /// <param name="displayName">What a button says.</param>
    /// <param name="endpointSelector">Chooses the endpoint that gets the request; the first of https and http when null.</param>
    /// <param name="commandName">Name of the command; made from method and path when null.</param>
    /// <param name="commandOptions">How it is shown, and what it sends.</param>
    public static IResourceBuilder<TResource> WithHttpCommand<TResource>(
        this IResourceBuilder<TResource> builder,
        string path,
        string displayName,
        Func<EndpointReference>? endpointSelector,
        string? commandName = null,
        HttpCommandOptions? commandOptions = null)
        where TResource : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var options = commandOptions ?? new HttpCommandOptions();
        var method = options.Method ?? HttpMethod.Post;
        var endpoint = endpointSelector ?? options.EndpointSelector ?? (() => DefaultHttpEndpoint(builder.Resource));
        options.UpdateState ??= static context =>
            context.ResourceSnapshot.HealthStatus == HealthStatus.Healthy ? ResourceCommandState.Enabled : ResourceCommandState.Disabled;
        builder.ApplicationBuilder.Services.AddHttpClient();
        return builder.WithCommand(
            commandName ?? $"http-{method.Method.ToLowerInvariant()}-{path.Trim('/')}", displayName, context => SendAsync(context, endpoint(), path, method, options), options);
    }

    private static async Task<ExecuteCommandResult> SendAsync(
        ExecuteCommandContext context, EndpointReference endpoint, string path, HttpMethod method, HttpCommandOptions options)
    {
        if (!endpoint.IsAllocated)
            return CommandResults.Failure($"Endpoint '{endpoint.EndpointName}' of '{context.ResourceName}' has no address.");
        using var client = context.ServiceProvider.GetRequiredService<IHttpClientFactory>().CreateClient(options.HttpClientName ?? Options.DefaultName);
        using var request = new HttpRequestMessage(method, new Uri(new Uri(endpoint.Url), path));
        if (options.PrepareRequest is { } prepare)
        {
            await prepare(new HttpCommandRequestContext
            {
                ServiceProvider = context.ServiceProvider,
                ResourceName = context.ResourceName,
                Endpoint = endpoint,
                CancellationToken = context.CancellationToken,
                HttpClient = client,
                Request = request,
            }).ConfigureAwait(false);
        }

        using var response = await client.SendAsync(request, context.CancellationToken).ConfigureAwait(false);
        if (options.GetCommandResult is { } judge)
        {
            return await judge(new HttpCommandResultContext
            {
                ServiceProvider = context.ServiceProvider,
                ResourceName = context.ResourceName,
                Endpoint = endpoint,
                CancellationToken = context.CancellationToken,
                HttpClient = client,
                Response = response,
            }).ConfigureAwait(false);
        }

        return response.IsSuccessStatusCode ? CommandResults.Success() : CommandResults.Failure($"{method} {path} answered {(int)response.StatusCode}.");
    }
}
