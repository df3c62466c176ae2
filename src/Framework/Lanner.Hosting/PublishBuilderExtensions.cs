using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Pipelines;
using Lanner.Hosting.Publishing;
using Lanner.Hosting.Publishing.Compose;
using Lanner.Hosting.Publishing.Kubernetes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aspire.Hosting;

/// <summary>
/// Files that run the system elsewhere, written from the model by <c>aspire publish</c>. Nothing runs, and no value of a secret is written.
/// </summary>
public static class PublishBuilderExtensions
{
    /// <summary>
    /// Adds step <c>publish-compose</c>: a Docker Compose file in folder <c>compose</c> of the output, with a README that says how to run
    /// it.
    /// </summary>
    /// <param name="builder">The app host's builder.</param>
    /// <param name="configure">Sets what the files say of the whole system.</param>
    public static IDistributedApplicationBuilder AddComposeFiles(
        this IDistributedApplicationBuilder builder, Action<PublishOptions>? configure = null) =>
        builder.AddPublishStep("compose", "Writes a Docker Compose file.", configure, (arguments, system, images) =>
        {
            var ports = new ComposePorts(system);
            return new ComposePublisher(arguments, system, ports).Files(new ComposeReadme(arguments, system, images, ports));
        });

    /// <summary>
    /// Adds step <c>publish-kubernetes</c>: manifests in folder <c>kubernetes</c> of the output, one object a file, with a README that says
    /// how to deploy them.
    /// </summary>
    /// <param name="builder">The app host's builder.</param>
    /// <param name="configure">Sets what the files say of the whole system.</param>
    public static IDistributedApplicationBuilder AddKubernetesManifests(
        this IDistributedApplicationBuilder builder, Action<KubernetesOptions>? configure = null) =>
        builder.AddPublishStep("kubernetes", "Writes Kubernetes manifests.", configure, (arguments, system, images) =>
            new KubernetesPublisher(arguments, system).Files(new KubernetesReadme(arguments, system, images)));

    private static IDistributedApplicationBuilder AddPublishStep<T>(
        this IDistributedApplicationBuilder builder, string format, string description, Action<T>? configure, WriteFiles write)
        where T : PublishOptions, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new T();
        configure?.Invoke(options);
        builder.Services.TryAddSingleton(services => new PublishedModel(
            services.GetRequiredService<DistributedApplicationModel>(),
            builder.ExecutionContext,
            new ProjectOutputs(builder.AppHostAssembly)));
        var solution = new SolutionFolder(builder.AppHostDirectory, builder.Environment.ApplicationName);
        builder.Pipeline.AddStep(new PipelineStep
        {
            Name = $"publish-{format}",
            Description = description,
            Action = new PublishStep(format, options, solution, write).RunAsync,
            RequiredBySteps = [WellKnownPipelineSteps.Publish],
        });
        return builder;
    }
}
