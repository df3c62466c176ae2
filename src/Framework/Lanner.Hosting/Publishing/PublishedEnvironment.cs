using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Publishing;

/// <summary>Puts together the environment and the arguments of a published project, with the variables that Aspire publishes.</summary>
internal sealed class PublishedEnvironment(DistributedApplicationExecutionContext execution, PublishedVariables variables)
{
    private readonly string _otlpEndpoint = variables.Add(new(
        "OTEL_EXPORTER_OTLP_ENDPOINT", "Receiver of traces, metrics and logs, such as http://collector:4317; without it nothing is collected", false, ""));

    private readonly string _otlpProtocol = variables.Add(new("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc or http/protobuf", false, "grpc"));

    private readonly string _otlpHeaders = variables.Add(new(
        "OTEL_EXPORTER_OTLP_HEADERS", "What the receiver wants as proof, such as x-otlp-api-key=…", true, ""));

    public async Task<SortedDictionary<string, PublishedText>> ComposeAsync(
        ProjectResource resource, IReadOnlyList<PublishedEndpoint> endpoints, CancellationToken cancellationToken)
    {
        var context = new EnvironmentCallbackContext(execution, resource, cancellationToken);
        AddProject(context.EnvironmentVariables, resource, endpoints);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToList())
            await annotation.Callback(context).ConfigureAwait(false);
        var texts = new SortedDictionary<string, PublishedText>(StringComparer.Ordinal);
        foreach (var (name, value) in context.EnvironmentVariables)
        {
            if (await ReadAsync(resource, value, cancellationToken).ConfigureAwait(false) is { } text)
                texts[name] = text;
        }

        return texts;
    }

    public async Task<List<PublishedText>> ArgumentsAsync(ProjectResource resource, CancellationToken cancellationToken)
    {
        var context = new CommandLineArgsCallbackContext(execution, resource, cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>().ToList())
            await annotation.Callback(context).ConfigureAwait(false);
        var texts = new List<PublishedText>();
        foreach (var argument in context.Args)
        {
            if (await ReadAsync(resource, argument, cancellationToken).ConfigureAwait(false) is { } text)
                texts.Add(text);
        }

        return texts;
    }

    private void AddProject(Dictionary<string, object> environment, ProjectResource resource, IReadOnlyList<PublishedEndpoint> endpoints)
    {
        environment["OTEL_SERVICE_NAME"] = resource.Name;
        environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = _otlpEndpoint;
        environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = _otlpProtocol;
        environment["OTEL_EXPORTER_OTLP_HEADERS"] = _otlpHeaders;
        environment["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory";
        var web = endpoints.Where(endpoint => endpoint.Scheme == "http").ToList();
        if (web.Count > 0)
        {
            environment["HTTP_PORTS"] = string.Join(';', web.Select(endpoint => endpoint.Port.ToString(CultureInfo.InvariantCulture)));
            environment["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
        }

        foreach (var annotation in resource.Annotations.OfType<EndpointAnnotation>())
        {
            if (annotation.TargetPortEnvironmentVariable is { } variable && endpoints.FirstOrDefault(endpoint => endpoint.Name == annotation.Name) is { } endpoint)
                environment[variable] = endpoint.Port.ToString(CultureInfo.InvariantCulture);
        }
    }

    private async Task<PublishedText?> ReadAsync(ProjectResource resource, object value, CancellationToken cancellationToken)
    {
        RejectHttps(resource, value);
        var text = await EnvironmentComposer.ResolveAsync(resource, value, cancellationToken).ConfigureAwait(false);
        return text is null ? null : variables.Read(text, isOptional: value is ConnectionStringReference { IsOptional: true });
    }

    private static void RejectHttps(ProjectResource resource, object value)
    {
        if (value is EndpointReferenceExpression part)
        {
            RejectHttps(resource, part.Endpoint);
        }
        else if (value is ReferenceExpression expression)
        {
            foreach (var provider in expression.ValueProviders)
                RejectHttps(resource, provider);
        }
        else if (value is EndpointReference { Scheme: "https" } endpoint)
        {
            throw new DistributedApplicationException(
                $"'{resource.Name}' refers to endpoint '{endpoint.EndpointName}' of '{endpoint.Resource.Name}', which is not published: containers serve no TLS. " +
                "Refer to its http endpoint.");
        }
    }
}
