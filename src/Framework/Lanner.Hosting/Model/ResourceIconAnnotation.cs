namespace Aspire.Hosting.ApplicationModel;

/// <summary>The icon that real Aspire's dashboard shows with a resource.</summary>
/// <param name="iconName">Name of a Fluent UI icon.</param>
/// <param name="iconVariant">How it is drawn.</param>
public sealed class ResourceIconAnnotation(string iconName, IconVariant iconVariant = IconVariant.Filled) : IResourceAnnotation
{
    /// <summary>Name of a Fluent UI icon.</summary>
    public string IconName { get; } = iconName;

    /// <summary>How it is drawn.</summary>
    public IconVariant IconVariant { get; } = iconVariant;
}
