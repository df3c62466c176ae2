using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>
/// What the local run starts a resource with, without starting anything: only the addresses are those of the published system, each program
/// by its name.
/// </summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private const int FirstPort = 8080;

    private readonly IDistributedApplicationBuilder _builder;
    private readonly DistributedApplication _application;

    public LocalRun(IDistributedApplicationBuilder builder)
    {
        _builder = builder;
        _application = builder.Build();
        foreach (var resource in builder.Resources)
        {
            var endpoints = resource.Annotations.OfType<EndpointAnnotation>().ToList();
            foreach (var endpoint in endpoints)
                Allocate(resource, endpoint, endpoint.TargetPort ?? FirstPort + endpoints.IndexOf(endpoint));
        }
    }

    public async Task<Dictionary<string, string>> EnvironmentAsync(string name) =>
        (await ReadAsync(name)).EnvironmentVariables.ToDictionary();

    public async Task<IReadOnlyList<string>> ArgumentsAsync(string name) =>
        [.. (await ReadAsync(name)).Arguments.Select(argument => argument.Value)];

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static void Allocate(IResource resource, EndpointAnnotation endpoint, int port)
    {
        foreach (var network in new[] { KnownNetworkIdentifiers.LocalhostNetwork, KnownNetworkIdentifiers.DefaultAspireContainerNetwork })
        {
            endpoint.AllAllocatedEndpoints.AddOrUpdateAllocatedEndpoint(
                network, new AllocatedEndpoint(endpoint, resource.Name, port, EndpointBindingMode.SingleAddress, $"{port}", network));
        }
    }

    private async Task<IExecutionConfigurationResult> ReadAsync(string name)
    {
        var execution = _application.Services.GetRequiredService<DistributedApplicationExecutionContext>();
        var read = await ExecutionConfigurationBuilder.Create(_builder.Resources.Single(resource => resource.Name == name))
            .WithArgumentsConfig()
            .WithEnvironmentVariablesConfig()
            .BuildAsync(execution, NullLogger.Instance, TestContext.Current.CancellationToken);
        Assert.Null(read.Exception);
        return read;
    }
}
