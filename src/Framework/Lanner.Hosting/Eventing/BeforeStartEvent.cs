using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The application is about to start: nothing runs, no port is taken, and the model can still be changed.</summary>
/// <param name="services">Services of the app host.</param>
/// <param name="model">The resources.</param>
public class BeforeStartEvent(IServiceProvider services, DistributedApplicationModel model) : IDistributedApplicationEvent
{
    /// <summary>Services of the app host.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>The resources; they can still be changed.</summary>
    public DistributedApplicationModel Model { get; } = model;
}
