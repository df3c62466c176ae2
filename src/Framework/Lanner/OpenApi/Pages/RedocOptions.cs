namespace Lanner;

/// <summary>Settings of the ReDoc page.</summary>
public sealed class RedocOptions
{
    /// <summary>Address of ReDoc's script, <c>redoc.standalone.js</c>; the one that comes with Lanner when null.</summary>
    public string? ScriptUrl { get; set; }

    /// <summary>Address of the page's icon; Lanner's when null.</summary>
    public string? FaviconUrl { get; set; }
}
