namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>An environment variable of a container.</summary>
internal sealed record EnvVariable(string Name)
{
    /// <summary>Text in which <c>$(NAME)</c> stands for a variable further up.</summary>
    public string? Value { get; init; }

    public EnvSource? ValueFrom { get; init; }
}

/// <summary>Where a variable's value comes from.</summary>
internal sealed record EnvSource
{
    public KeyReference? SecretKeyRef { get; init; }

    public KeyReference? ConfigMapKeyRef { get; init; }

    public FieldReference? FieldRef { get; init; }
}

/// <summary>A key of a Secret or ConfigMap.</summary>
/// <param name="Name">Name of the object.</param>
/// <param name="Key">The key.</param>
/// <param name="Optional">True when the variable is left out where there is no such key.</param>
internal sealed record KeyReference(string Name, string Key, bool? Optional = null);

/// <summary>A fact of the pod.</summary>
internal sealed record FieldReference(string FieldPath);

/// <summary>All keys of a ConfigMap as variables.</summary>
internal sealed record EnvFromSource(ObjectReference ConfigMapRef);

/// <summary>An object of the same namespace.</summary>
internal sealed record ObjectReference(string Name);
