namespace Aspire.Hosting.ApplicationModel;

/// <summary>What happens to earlier annotations of the same type.</summary>
public enum ResourceAnnotationMutationBehavior
{
    /// <summary>They stay; the new one comes after them.</summary>
    Append,

    /// <summary>They are removed.</summary>
    Replace,
}
