namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds annotations to a resource. Covariant: a builder of a database is also a builder of <see cref="IResource"/>.</summary>
/// <typeparam name="T">Type of the resource.</typeparam>
public interface IResourceBuilder<out T> where T : IResource
{
    /// <summary>The application that the resource belongs to.</summary>
    IDistributedApplicationBuilder ApplicationBuilder { get; }

    /// <summary>The resource.</summary>
    T Resource { get; }

    /// <summary>Records a fact about the resource.</summary>
    /// <param name="annotation">The fact.</param>
    /// <param name="behavior">Whether earlier annotations of type <typeparamref name="TAnnotation"/> stay.</param>
    /// <returns>This builder.</returns>
    IResourceBuilder<T> WithAnnotation<TAnnotation>(
        TAnnotation annotation,
        ResourceAnnotationMutationBehavior behavior = ResourceAnnotationMutationBehavior.Append)
        where TAnnotation : IResourceAnnotation;

    /// <summary>Records a fact about the resource that has no details.</summary>
    /// <typeparam name="TAnnotation">The fact.</typeparam>
    /// <param name="behavior">Whether earlier annotations of type <typeparamref name="TAnnotation"/> stay.</param>
    /// <returns>This builder.</returns>
    IResourceBuilder<T> WithAnnotation<TAnnotation>(ResourceAnnotationMutationBehavior behavior = ResourceAnnotationMutationBehavior.Append)
        where TAnnotation : IResourceAnnotation, new();
}
