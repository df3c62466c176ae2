using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lanner.Hosting.Publishing;

/// <summary>Puts together what a published program is started with.</summary>
/// <param name="execution">Tells the model's callbacks that it is published.</param>
/// <param name="published">What is published.</param>
/// <param name="variables">The variables of the description.</param>
internal sealed class PublishedValuesReader(
    DistributedApplicationExecutionContext execution, PublishedResources published, PublishedVariables variables)
{
    private static readonly PublishedVariable OtlpEndpoint = new(
        "OTEL_EXPORTER_OTLP_ENDPOINT", "Receiver of traces, metrics and logs, such as http://collector:4317; " +
        "without it nothing is collected", false, "");

    private static readonly PublishedVariable OtlpHeaders = new(
        "OTEL_EXPORTER_OTLP_HEADERS", "What the receiver wants as proof, such as x-otlp-api-key=…", true, "");

    private static readonly PublishedVariable OtlpProtocol = new("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc or http/protobuf", false, "grpc");

    /// <exception cref="DistributedApplicationException">
    /// A value cannot be published; the message names the resource and the value.
    /// </exception>
    public async Task<PublishedValues> ReadAsync(IResource resource, CancellationToken cancellationToken)
    {
        var configured = await ExecutionConfigurationBuilder.Create(resource).WithArgumentsConfig().WithEnvironmentVariablesConfig()
            .BuildAsync(execution, NullLogger.Instance, cancellationToken).ConfigureAwait(false);
        if (configured.Exception is { } problem)
        {
            throw new DistributedApplicationException(
                $"'{resource.Name}' cannot be published: {problem.GetBaseException().Message}", problem);
        }

        var sources = new HashSet<IResource>();
        var environment = new SortedDictionary<string, PublishedText>(StringComparer.Ordinal);
        foreach (var (name, (value, _)) in configured.EnvironmentVariablesWithUnprocessed)
        {
            if (!MeansHttps(resource, name, value))
                environment[name] = Read($"variable {name}", value);
        }

        foreach (var (name, text) in Telemetry(resource))
        {
            if (environment.TryAdd(name, text))
                variables.Use(text);
        }

        var arguments = configured.ArgumentsWithUnprocessed.Select(argument => Read("an argument", argument.Unprocessed)).ToList();
        return new PublishedValues(environment, arguments, sources);

        PublishedText Read(string place, object value)
        {
            var text = new PublishedExpression(resource, place, published, variables, sources).Read(value);
            variables.Use(text, isOptional: value is ConnectionStringReference { Optional: true });
            return text;
        }
    }

    /// <summary>Aspire names a receiver in the local run only.</summary>
    private static IEnumerable<(string, PublishedText)> Telemetry(IResource resource)
    {
        if (resource.Annotations.OfType<OtlpExporterAnnotation>().LastOrDefault() is not { } exporter)
            yield break;
        yield return ("OTEL_SERVICE_NAME", PublishedText.Of(resource.Name));
        yield return (OtlpEndpoint.Name, PublishedText.Of(OtlpEndpoint));
        yield return (OtlpHeaders.Name, PublishedText.Of(OtlpHeaders));
        yield return (OtlpProtocol.Name, exporter.RequiredProtocol switch
        {
            null => PublishedText.Of(OtlpProtocol),
            Aspire.Hosting.OtlpProtocol.Grpc => PublishedText.Of("grpc"),
            Aspire.Hosting.OtlpProtocol.HttpJson => PublishedText.Of("http/json"),
            _ => PublishedText.Of("http/protobuf"),
        });
    }

    /// <summary>
    /// True for what tells a program to listen on https, and for the https address among all addresses of another one: containers serve no
    /// TLS.
    /// </summary>
    private bool MeansHttps(IResource resource, string name, object value)
    {
        var endpoints = value switch
        {
            EndpointReference endpoint => [endpoint],
            EndpointReferenceExpression part => [part.Endpoint],
            ReferenceExpression expression =>
                [.. expression.ValueProviders.OfType<EndpointReferenceExpression>().Select(part => part.Endpoint)],
            _ => Array.Empty<EndpointReference>(),
        };
        return endpoints.Any(endpoint => endpoint.Exists && published.Contains(endpoint.Resource) && published.Find(endpoint) is null
            && (endpoint.Resource.Name == resource.Name || (value is EndpointReference && IsOfAll(resource, name, endpoint))));
    }

    private static bool IsOfAll(IResource resource, string name, EndpointReference endpoint)
    {
        var isOfReference = name.StartsWith("services__", StringComparison.Ordinal)
            || name.EndsWith("_" + endpoint.EndpointName.ToUpperInvariant(), StringComparison.Ordinal);
        return isOfReference && resource.Annotations.OfType<EndpointReferenceAnnotation>().Any(reference =>
            reference.Resource.Name == endpoint.Resource.Name && reference.UseAllEndpoints && !reference.EndpointNames.Contains(endpoint.EndpointName));
    }
}
