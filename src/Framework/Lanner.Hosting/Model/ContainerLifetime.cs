namespace Aspire.Hosting.ApplicationModel;

/// <summary>How long a container lives.</summary>
public enum ContainerLifetime
{
    /// <summary>As long as the app host.</summary>
    Session = 0,

    /// <summary>Beyond the app host's end (real Aspire only; the local engine leaves nothing running, and keeps the data either way).</summary>
    Persistent = 1,
}
