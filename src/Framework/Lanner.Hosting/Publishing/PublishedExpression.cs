using System.Globalization;
using System.Text.RegularExpressions;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>
/// Takes a value of the model apart, down to addresses inside the published system and variables; what has no meaning there is refused.
/// </summary>
/// <param name="resource">The resource that gets the value.</param>
/// <param name="place">Where, for messages.</param>
/// <param name="published">What is published.</param>
/// <param name="variables">The variables of the description.</param>
/// <param name="sources">Takes the resources that the value comes from.</param>
internal sealed partial class PublishedExpression(
    IResource resource, string place, PublishedResources published, PublishedVariables variables, ISet<IResource> sources)
{
    /// <exception cref="DistributedApplicationException">
    /// The value has no meaning in the published system; the message names the resource and the place.
    /// </exception>
    public PublishedText Read(object? value) => value switch
    {
        null => PublishedText.Of(""),
        string text => PublishedText.Of(text),
        IResourceBuilder<IResource> builder => Read(builder.Resource),
        ParameterResource parameter => PublishedText.Of(variables.Of(Checked(parameter))),
        EndpointReference endpoint => OfEndpoint(endpoint, EndpointProperty.Url),
        EndpointReferenceExpression part => OfEndpoint(part.Endpoint, part.Property),
        ReferenceExpression { IsConditional: true } choice => Read(Chosen(choice)),
        ReferenceExpression expression => Filled(expression),
        ConnectionStringReference reference =>
            Read(Checked(reference.Resource) is ParameterResource ? reference.Resource : reference.ConnectionStringExpression),
        IResourceWithConnectionString source => Read(Checked(source).ConnectionStringExpression),
        ExternalServiceResource { UrlParameter: { } parameter } => Read(parameter),
        ExternalServiceResource { Uri: { } uri } => PublishedText.Of(uri.ToString()),
        IValueProvider or IManifestExpressionProvider or IResource => throw Unknown(value),
        IFormattable number => PublishedText.Of(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => PublishedText.Of(value.ToString() ?? ""),
    };

    private T Checked<T>(T source) where T : IResource
    {
        sources.Add(source);
        var isLeftOut = PublishedResources.IsLeftOut(source);
        return !isLeftOut && (source is ParameterResource || published.Contains(source))
            ? source
            : throw new DistributedApplicationException(
                $"'{resource.Name}' gets {place} from '{source.Name}', which is " +
                $"{(isLeftOut ? "left out of what is published (ExcludeFromManifest)" : "not part of the model")}. " +
                $"Publish '{source.Name}' too, or set the value only where it is not published: if (builder.ExecutionContext.IsRunMode).");
    }

    private PublishedText OfEndpoint(EndpointReference reference, EndpointProperty property)
    {
        Checked(reference.Resource);
        if (!reference.Exists)
        {
            throw new DistributedApplicationException(
                $"'{resource.Name}' gets {place} from endpoint '{reference.EndpointName}' of '{reference.Resource.Name}', " +
                "which has none of that name.");
        }

        var endpoint = published.Find(reference) ?? throw new DistributedApplicationException(
            $"'{resource.Name}' refers to endpoint '{reference.EndpointName}' of '{reference.Resource.Name}', which is not published: " +
            "containers serve no TLS. Refer to its http endpoint.");
        return PublishedText.Of(property switch
        {
            EndpointProperty.Url => $"{endpoint.Scheme}://{endpoint.Host}:{endpoint.Port}",
            EndpointProperty.Host => endpoint.Host,
            EndpointProperty.HostAndPort => $"{endpoint.Host}:{endpoint.Port}",
            EndpointProperty.Port or EndpointProperty.TargetPort => endpoint.Port.ToString(CultureInfo.InvariantCulture),
            EndpointProperty.Scheme => endpoint.Scheme,
            EndpointProperty.TlsEnabled => endpoint.IsTls.ToString(),
            EndpointProperty.IPV4Host => throw new DistributedApplicationException(
                $"'{resource.Name}' gets {place} from the IPv4 address of '{reference.Resource.Name}', " +
                "which is not known where it is published. Use EndpointProperty.Host."),
            _ => throw new DistributedApplicationException(
                $"'{resource.Name}' gets {place} from {property} of an endpoint, which is not known where it is published."),
        });
    }

    private ReferenceExpression Chosen(ReferenceExpression choice)
    {
        var condition = Read(choice.Condition);
        if (condition.Variables.FirstOrDefault() is { } variable)
        {
            throw new DistributedApplicationException(
                $"'{resource.Name}' gets {place} by a choice that depends on {variable.Name}, " +
                "whose value is not known when it is published. Decide in the program itself.");
        }

        var holds = string.Equals(condition.Write(literal => literal, _ => ""), choice.MatchValue, StringComparison.OrdinalIgnoreCase);
        return (holds ? choice.WhenTrue : choice.WhenFalse)!;
    }

    private PublishedText Filled(ReferenceExpression expression) => PublishedText.Join(FormatPart().Matches(expression.Format).Select(part =>
    {
        if (part.Groups[1].Success)
            return Provided(expression, int.Parse(part.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        return PublishedText.Of(part.Value is "{{" or "}}" ? part.Value[..1] : part.Value);
    }));

    private PublishedText Provided(ReferenceExpression expression, int index)
    {
        var text = Read(expression.ValueProviders[index]);
        return expression.StringFormats[index]?.ToLowerInvariant() switch
        {
            null => text,
            // A variable stands as it is: who deploys is told of letters and digits where a password is meant.
            "uri" => text.WithLiterals(Uri.EscapeDataString),
            var format => throw new DistributedApplicationException(
                $"'{resource.Name}' gets {place} in format '{format}', which is not known. Use uri, or none."),
        };
    }

    private DistributedApplicationException Unknown(object value) => new(
        $"'{resource.Name}' gets {place} from a {value.GetType().Name}, whose value is not known where it is published. " +
        "Use a parameter, or set the value only where it is not published: if (builder.ExecutionContext.IsRunMode).");

    [GeneratedRegex(@"\{\{|\}\}|\{(\d+)\}|[^{}]+")]
    private static partial Regex FormatPart();
}
