using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>
/// Follows the entry point of an app host that a test runs. The entry point calls static methods and knows of no test, so the observer flows to them with the
/// call itself: it is seen only on the thread that runs the entry point, and by what that thread starts.
/// </summary>
internal abstract class EntryPointObserver
{
    private static readonly AsyncLocal<EntryPointObserver?> Ambient = new();

    /// <summary>The observer of the entry point that is running; null outside tests.</summary>
    public static EntryPointObserver? Current => Ambient.Value;

    /// <summary>Makes this the observer of what the calling thread runs from here on.</summary>
    public void Enter() => Ambient.Value = this;

    /// <summary>The entry point makes its builder; options and settings can be changed.</summary>
    public abstract void Creating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings);

    /// <summary>The entry point has made its builder.</summary>
    public abstract void Created(DistributedApplicationBuilder builder);

    /// <summary>The entry point has described its model and builds it; returns when the test builds, too.</summary>
    public abstract void Building(DistributedApplicationBuilder builder);

    /// <summary>The entry point has built its application.</summary>
    public abstract void Built(DistributedApplication application);

    /// <summary>The entry point runs its application; it is the test that starts and stops it, so this returns when the test has disposed of it.</summary>
    public abstract Task RunningAsync();

    /// <summary>The test has disposed of the application.</summary>
    public abstract Task DisposedAsync();
}
