using Lanner.Hosting.Engine;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Questions to a resource.</summary>
public static class ResourceExtensions
{
    /// <summary>
    /// The environment variables that the model gives a resource, for assertions in tests: those of its launch profile and of <c>WithEnvironment</c> and
    /// <c>WithReference</c>. What a process gets of its own besides (<c>ASPNETCORE_URLS</c>, <c>OTEL_…</c>) is not among them.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="applicationOperation">
    /// <c>Run</c> for the values that processes of this application get; it waits for those that are known only once the application has started. <c>Publish</c>
    /// for what stands in their place in a description: <c>{catalog.bindings.http.url}</c>.
    /// </param>
    public static async ValueTask<Dictionary<string, string>> GetEnvironmentVariableValuesAsync(
        this IResourceWithEnvironment resource, DistributedApplicationOperation applicationOperation = DistributedApplicationOperation.Run)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var context = new EnvironmentCallbackContext(new DistributedApplicationExecutionContext(applicationOperation), resource, CancellationToken.None);
        foreach (var (name, value) in resource.Annotations.OfType<LaunchProfileAnnotation>().LastOrDefault()?.EnvironmentVariables ?? new Dictionary<string, string>())
            context.EnvironmentVariables[name] = value;
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToList())
            await annotation.Callback(context).ConfigureAwait(false);
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in context.EnvironmentVariables)
        {
            var text = context.ExecutionContext.IsPublishMode && Placeholder(value) is { } placeholder
                ? placeholder
                : await EnvironmentComposer.ResolveAsync(resource, value, CancellationToken.None).ConfigureAwait(false);
            if (text is not null)
                values[name] = text;
        }

        return values;
    }

    private static string? Placeholder(object value) => value switch
    {
        IManifestExpressionProvider expression => expression.ValueExpression,
        IResourceBuilder<IResource> { Resource: IManifestExpressionProvider expression } => expression.ValueExpression,
        _ => null,
    };
}
