using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Publishing;

/// <summary>Puts together what a published program is started with, with the variables that Aspire publishes.</summary>
/// <param name="execution">Tells the model's callbacks that it is published.</param>
/// <param name="variables">The variables of the description.</param>
/// <param name="references">Checks what values refer to.</param>
internal sealed class PublishedEnvironment(DistributedApplicationExecutionContext execution, PublishedVariables variables, ReferenceCheck references)
{
    private readonly string _otlpEndpoint = variables.Add(new(
        "OTEL_EXPORTER_OTLP_ENDPOINT", "Receiver of traces, metrics and logs, such as http://collector:4317; without it nothing is collected", false, ""));

    private readonly string _otlpProtocol = variables.Add(new("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc or http/protobuf", false, "grpc"));

    private readonly string _otlpHeaders = variables.Add(new(
        "OTEL_EXPORTER_OTLP_HEADERS", "What the receiver wants as proof, such as x-otlp-api-key=…", true, ""));

    /// <exception cref="DistributedApplicationException">A value cannot be published; the message names the resource and the value.</exception>
    public async Task<PublishedValues> ReadAsync(IResource resource, IReadOnlyList<PublishedEndpoint> endpoints, CancellationToken cancellationToken)
    {
        var sources = new HashSet<IResource>();
        var environment = new EnvironmentCallbackContext(execution, resource, cancellationToken);
        AddOwn(environment.EnvironmentVariables, resource, endpoints);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToList())
            await annotation.Callback(environment).ConfigureAwait(false);
        var texts = new SortedDictionary<string, PublishedText>(StringComparer.Ordinal);
        foreach (var (name, value) in environment.EnvironmentVariables)
        {
            if (await TextAsync(resource, $"variable {name}", value, sources, cancellationToken).ConfigureAwait(false) is { } text)
                texts[name] = text;
        }

        var commandLine = new CommandLineArgsCallbackContext(execution, resource, cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>().ToList())
            await annotation.Callback(commandLine).ConfigureAwait(false);
        var arguments = new List<PublishedText>();
        foreach (var argument in commandLine.Args)
        {
            if (await TextAsync(resource, "an argument", argument, sources, cancellationToken).ConfigureAwait(false) is { } text)
                arguments.Add(text);
        }

        return new PublishedValues(texts, arguments, sources);
    }

    private void AddOwn(Dictionary<string, object> environment, IResource resource, IReadOnlyList<PublishedEndpoint> endpoints)
    {
        var origin = (resource as DockerfileContainerResource)?.Original ?? resource;
        if (origin is not ContainerResource)
        {
            environment["OTEL_SERVICE_NAME"] = resource.Name;
            environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = _otlpEndpoint;
            environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = _otlpProtocol;
            environment["OTEL_EXPORTER_OTLP_HEADERS"] = _otlpHeaders;
            environment["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory";
        }

        if (origin is ProjectResource)
            AddProject(environment, resource, endpoints);
        foreach (var annotation in resource.Annotations.OfType<EndpointAnnotation>())
        {
            if (annotation.TargetPortEnvironmentVariable is { } variable && Published(annotation, endpoints) is { } endpoint)
                environment[variable] = endpoint.Port.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static void AddProject(Dictionary<string, object> environment, IResource resource, IReadOnlyList<PublishedEndpoint> endpoints)
    {
        var filters = resource.Annotations.OfType<EndpointEnvironmentInjectionFilterAnnotation>().ToList();
        var web = resource.Annotations.OfType<EndpointAnnotation>()
            .Where(annotation => annotation.UriScheme == "http" && filters.All(filter => filter.Filter(annotation)))
            .Select(annotation => Published(annotation, endpoints)).OfType<PublishedEndpoint>().ToList();
        if (web.Count == 0)
            return;
        environment["HTTP_PORTS"] = string.Join(';', web.Select(endpoint => endpoint.Port.ToString(CultureInfo.InvariantCulture)));
        if (!resource.Annotations.OfType<DisableForwardedHeadersAnnotation>().Any())
            environment["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
    }

    private static PublishedEndpoint? Published(EndpointAnnotation annotation, IReadOnlyList<PublishedEndpoint> endpoints) =>
        endpoints.FirstOrDefault(endpoint => string.Equals(endpoint.Name, annotation.Name, StringComparison.OrdinalIgnoreCase));

    private async Task<PublishedText?> TextAsync(
        IResource resource, string place, object value, HashSet<IResource> sources, CancellationToken cancellationToken)
    {
        foreach (var source in ValueSources.Of(value))
        {
            references.Run(resource, place, source);
            if (source is IResource other)
                sources.Add(other);
        }

        var text = await EnvironmentComposer.TextAsync(resource, value, cancellationToken).ConfigureAwait(false);
        return text is null ? null : variables.Read(text, isOptional: value is ConnectionStringReference { IsOptional: true });
    }
}
