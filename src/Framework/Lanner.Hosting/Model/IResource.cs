namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of the system: a project, a database server, a parameter. Inert data; only a running application acts on it.</summary>
public interface IResource
{
    /// <summary>Unique name, compared without regard to case.</summary>
    string Name { get; }

    /// <summary>What the verbs (<c>WithReference</c>, <c>WaitFor</c>, …) have recorded about the resource.</summary>
    ResourceAnnotationCollection Annotations { get; }
}
