namespace Aspire.Hosting;

/// <summary>
/// What published files say of the whole system. A setting <c>Publish:{name}</c>, for example <c>--Publish:Tag=1.2.0</c> on the command
/// line or variable
/// <c>Publish__Tag</c>, wins over each.
/// </summary>
public class PublishOptions
{
    /// <summary>Name of the system: lower-case letters, digits and hyphens, at most 40. Default: the solution's.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Registry of the images, with a path if need be, such as <c>registry.example.com/shop</c>. Default: none, images of the local engine.
    /// </summary>
    public string? Registry { get; set; }

    /// <summary>Tag of the images; give each release its own. Default: <c>latest</c>.</summary>
    public string Tag { get; set; } = "latest";
}
