namespace Aspire.Hosting.ApplicationModel;

/// <summary>When an image is downloaded.</summary>
public enum ImagePullPolicy
{
    /// <summary>When it is not there.</summary>
    Default,

    /// <summary>Before each start of the container.</summary>
    Always,

    /// <summary>When it is not there.</summary>
    Missing,
}
