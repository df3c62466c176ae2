namespace Lanner;

/// <summary>A parameter read from a header: <c>userAgent</c> is <c>user-agent</c>. A collection takes every line of the header.</summary>
public sealed class HeaderAttribute : ParameterAttribute
{
    /// <summary>Whether words are parted by hyphens. When false, the parameter's wire name is taken as it is.</summary>
    public bool ConvertUnderscores { get; set; } = true;
}
