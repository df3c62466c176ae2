namespace Lanner;

/// <summary>
/// Marks a <c>partial</c> class whose static methods are path operations. The generator makes the class an <see cref="IRouter"/>;
/// <c>app.IncludeRouter&lt;TRouter&gt;()</c> adds its operations to the application. FastAPI's <c>APIRouter</c>.
/// </summary>
/// <param name="prefix">Prefix of all paths: empty, or starting with <c>/</c> and not ending with it. May hold placeholders.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RouterAttribute(string prefix = "") : Attribute
{
    /// <summary>Prefix of all paths.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>Tags of all operations in the OpenAPI document.</summary>
    public string[] Tags { get; set; } = [];

    /// <summary>Whether all operations are marked as deprecated.</summary>
    public bool Deprecated { get; set; }

    /// <summary>Whether the operations are in the OpenAPI document.</summary>
    public bool IncludeInSchema { get; set; } = true;

    /// <summary>Media type of answers of operations that set none; that of the application when null.</summary>
    public string? MediaType { get; set; }

    /// <summary>
    /// Whether a request for <c>/items</c> is redirected to <c>/items/</c> where only that is declared, and the other way round; without,
    /// it is answered with 404. <see cref="LannerOptions.RedirectSlashes"/> is the switch for all routers.
    /// </summary>
    public bool RedirectSlashes { get; set; } = true;

    /// <summary>
    /// Whether a body without Content-Type is no JSON. Where it is not set, <see cref="LannerOptions.StrictContentType"/> holds.
    /// </summary>
    public bool StrictContentType { get; set; } = true;
}
