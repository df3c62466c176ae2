using Lanner.Hosting.Data;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>What the local run starts a resource with, without starting anything: endpoints get ports from 6201 on, in the order of the model, PostgreSQL 5433.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private readonly IDistributedApplicationBuilder _builder;
    private readonly DistributedApplication _application;
    private int _port = 6200;

    public LocalRun(IDistributedApplicationBuilder builder, string postgresPassword)
    {
        _builder = builder;
        _application = builder.Build();
        foreach (var endpoint in Published().SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>()))
            endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "localhost", ++_port);
        foreach (var server in builder.Resources.OfType<PostgresServerResource>())
            server.SetAddress(PostgresAddress.Local(5433, "postgres", postgresPassword));
        _application.Services.GetRequiredService<TelemetryTarget>().Use(new Uri("http://localhost:4317"), "key");
    }

    /// <summary>Where the resources' endpoints are, in the order of the model.</summary>
    public IEnumerable<(string Resource, string Endpoint, int Port)> Addresses() =>
        Published().SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>().Select(endpoint => (resource.Name, endpoint.Name, endpoint.AllocatedEndpoint!.Port)));

    public Task<Dictionary<string, string>> EnvironmentAsync(string name)
    {
        var resource = Resource(name);
        return Composer.ComposeAsync(resource, "abcdefgh", Targets(resource), TestContext.Current.CancellationToken);
    }

    public Task<List<string>> ArgumentsAsync(string name)
    {
        var resource = Resource(name);
        return Composer.ArgumentsAsync(resource, Targets(resource), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private EnvironmentComposer Composer => _application.Services.GetRequiredService<EnvironmentComposer>();

    private IResource Resource(string name) => _builder.Resources.Single(resource => resource.Name == name);

    private Dictionary<EndpointAnnotation, int> Targets(IResource resource) => resource.Annotations.OfType<EndpointAnnotation>().ToDictionary(endpoint => endpoint, _ => ++_port);

    private IEnumerable<IResource> Published() =>
        _builder.Resources.Where(resource => resource is not PostgresServerResource && !resource.Annotations.Contains(ManifestPublishingCallbackAnnotation.Ignore));
}
