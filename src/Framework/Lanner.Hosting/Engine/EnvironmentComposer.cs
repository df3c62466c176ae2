using System.Collections;
using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;

namespace Lanner.Hosting.Engine;

/// <summary>Puts together the environment and the arguments of a process, with the variables that Aspire gives.</summary>
internal sealed class EnvironmentComposer(
    TelemetryTarget telemetry, IHostEnvironment environment, DistributedApplicationExecutionContext execution, KnownSecrets secrets)
{
    /// <summary>This machine as containers see it.</summary>
    public const string HostName = "host.docker.internal";

    // They describe the app host itself.
    private static readonly string[] NotInherited = ["ASPNETCORE_URLS", "DOTNET_LAUNCH_PROFILE", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <summary>The variables that the model gives a process, on top of what it inherits.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="instanceId">What tells the process from other replicas.</param>
    /// <param name="targetPorts">Ports that it is to listen on.</param>
    /// <param name="cancellationToken">Ends the wait for values.</param>
    public async Task<Dictionary<string, string>> ComposeAsync(
        IResource resource,
        string instanceId,
        IReadOnlyDictionary<EndpointAnnotation, int> targetPorts,
        CancellationToken cancellationToken)
    {
        var context = new EnvironmentCallbackContext(execution, resource, cancellationToken);
        var variables = context.EnvironmentVariables;
        if (resource is not ContainerResource)
            AddTelemetry(variables, resource.Name, instanceId);
        if (resource is ProjectResource)
            AddProject(variables, resource, targetPorts);
        foreach (var (endpoint, port) in targetPorts)
        {
            if (endpoint.TargetPortEnvironmentVariable is { } variable)
                variables[variable] = port.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToList())
            await annotation.Callback(context).ConfigureAwait(false);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            if (await ResolveAsync(resource, AtTargetPort(value, targetPorts), cancellationToken).ConfigureAwait(false) is { } text)
                values[name] = text;
            await secrets.LearnAsync(value is IResourceBuilder<IResource> builder ? builder.Resource : value, cancellationToken).ConfigureAwait(false);
        }

        secrets.Learn(values);
        return values;
    }

    /// <summary>The arguments that the model gives a process.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="targetPorts">Ports that it is to listen on.</param>
    /// <param name="cancellationToken">Ends the wait for values.</param>
    public async Task<List<string>> ArgumentsAsync(
        IResource resource, IReadOnlyDictionary<EndpointAnnotation, int> targetPorts, CancellationToken cancellationToken)
    {
        var context = new CommandLineArgsCallbackContext(execution, resource, cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>().ToList())
            await annotation.Callback(context).ConfigureAwait(false);
        var arguments = new List<string>();
        foreach (var argument in context.Args)
        {
            if (await ResolveAsync(resource, AtTargetPort(argument, targetPorts), cancellationToken).ConfigureAwait(false) is { } text)
                arguments.Add(text);
        }

        return arguments;
    }

    /// <summary>The app host's own environment as far as processes get it.</summary>
    public static Dictionary<string, string> Inherited()
    {
        var inherited = new Dictionary<string, string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            inherited[(string)variable.Key] = (string?)variable.Value ?? "";
        foreach (var name in NotInherited)
            inherited.Remove(name);
        return inherited;
    }

    private static void AddProject(
        Dictionary<string, object> variables, IResource resource, IReadOnlyDictionary<EndpointAnnotation, int> targetPorts)
    {
        variables["LOGGING__CONSOLE__FORMATTERNAME"] = "simple";
        variables["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true";
        if (resource.Annotations.OfType<LaunchProfileAnnotation>().LastOrDefault() is { } profile)
        {
            variables["DOTNET_LAUNCH_PROFILE"] = profile.Name;
            foreach (var (name, value) in profile.EnvironmentVariables)
                variables[name] = value;
        }

        var filters = resource.Annotations.OfType<EndpointEnvironmentInjectionFilterAnnotation>().ToList();
        var web = targetPorts.Where(target => target.Key.UriScheme is "http" or "https" && filters.All(filter => filter.Filter(target.Key))).ToList();
        if (resource.Annotations.OfType<EndpointAnnotation>().Any(endpoint => endpoint.Kestrel is not null))
        {
            // Kestrel passes over ASPNETCORE_URLS then.
            foreach (var (endpoint, port) in web)
                variables[KestrelEndpoint.UrlVariable(endpoint.Kestrel?.Key ?? endpoint.Name)] = string.Create(CultureInfo.InvariantCulture, $"{endpoint.UriScheme}://localhost:{port}");
        }
        else if (web.Count > 0)
        {
            variables["ASPNETCORE_URLS"] = string.Join(';', web.Select(target => string.Create(CultureInfo.InvariantCulture, $"{target.Key.UriScheme}://localhost:{target.Value}")));
        }

        if (web.FirstOrDefault(target => target.Key.UriScheme == "https").Key is { } https)
            variables["ASPNETCORE_HTTPS_PORT"] = https.AllocatedEndpoint!.Port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A value as text; null when it has none.</summary>
    public static async Task<string?> TextAsync(IResource resource, object value, CancellationToken cancellationToken) => value switch
    {
        string plain => plain,
        IValueProvider provider => await provider.GetValueAsync(cancellationToken).ConfigureAwait(false),
        IResourceBuilder<IResource> { Resource: IValueProvider provider } => await provider.GetValueAsync(cancellationToken).ConfigureAwait(false),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => throw new DistributedApplicationException(
            $"Resource '{resource.Name}' has a value of type {value.GetType().Name} in its environment or arguments. Use a string, endpoint, parameter or expression."),
    };

    /// <summary>A value as text on this machine; null when it has none. Containers get the name under which they see this machine in place of localhost.</summary>
    public static async Task<string?> ResolveAsync(IResource resource, object value, CancellationToken cancellationToken)
    {
        var text = await TextAsync(resource, value, cancellationToken).ConfigureAwait(false);
        return resource is ContainerResource && value is not (string or ParameterResource) && !ContainerPlan.IsOnHostNetwork(resource)
            ? text?.Replace("localhost", HostName, StringComparison.Ordinal)
            : text;
    }

    /// <summary>The port that a process listens on differs between its starts, so it is not looked up but handed over.</summary>
    private static object AtTargetPort(object value, IReadOnlyDictionary<EndpointAnnotation, int> targetPorts) =>
        value is EndpointReferenceExpression { Property: EndpointProperty.TargetPort, Endpoint: { Exists: true } endpoint } && targetPorts.TryGetValue(endpoint.EndpointAnnotation, out var port)
            ? endpoint.Resource is ContainerResource && !ContainerPlan.IsOnHostNetwork(endpoint.Resource) ? endpoint.EndpointAnnotation.TargetPort ?? port : port
            : value;

    private void AddTelemetry(Dictionary<string, object> variables, string serviceName, string instanceId)
    {
        variables["OTEL_SERVICE_NAME"] = serviceName;
        variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instanceId}";
        if (telemetry.Endpoint is not { } endpoint)
            return;
        variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint;
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = telemetry.Protocol;
        if (telemetry.Headers is { } headers)
            variables["OTEL_EXPORTER_OTLP_HEADERS"] = headers;
        variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory";
        if (!environment.IsDevelopment())
            return;
        foreach (var name in new[] { "OTEL_BLRP_SCHEDULE_DELAY", "OTEL_BSP_SCHEDULE_DELAY", "OTEL_METRIC_EXPORT_INTERVAL" })
            variables[name] = "1000";
        variables["OTEL_TRACES_SAMPLER"] = "always_on";
        variables["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based";
        variables["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "true";
        variables["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "true";
    }
}
