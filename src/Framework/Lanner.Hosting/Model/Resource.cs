namespace Aspire.Hosting.ApplicationModel;

/// <summary>Base of all resources: a name and its annotations.</summary>
public abstract class Resource : IResource
{
    /// <summary>Creates a resource.</summary>
    /// <param name="name">1 to 64 ASCII letters, digits and hyphens; starts with a letter; no double or trailing hyphen.</param>
    /// <exception cref="ArgumentException">The name breaks these rules.</exception>
    protected Resource(string name)
    {
        ModelName.Validate("Resource", name);
        Name = name;
    }

    /// <inheritdoc/>
    public virtual string Name { get; }

    /// <inheritdoc/>
    public virtual ResourceAnnotationCollection Annotations { get; } = [];
}
