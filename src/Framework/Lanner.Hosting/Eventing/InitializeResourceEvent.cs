using Aspire.Hosting.Eventing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource becomes part of the running application; it has not begun to wait or to start.</summary>
public class InitializeResourceEvent : IDistributedApplicationResourceEvent
{
    internal InitializeResourceEvent(
        IResource resource, IDistributedApplicationEventing eventing, ResourceNotificationService notifications, IServiceProvider services)
    {
        Resource = resource;
        Eventing = eventing;
        Notifications = notifications;
        Services = services;
        Logger = services.GetRequiredService<ILoggerFactory>().CreateLogger($"Aspire.Hosting.Resources.{resource.Name}");
    }

    /// <inheritdoc/>
    public IResource Resource { get; }

    /// <summary>Publishes further events.</summary>
    public IDistributedApplicationEventing Eventing { get; }

    /// <summary>The app host's log, for lines about the resource.</summary>
    public ILogger Logger { get; }

    /// <summary>Publishes the state of the resource.</summary>
    public ResourceNotificationService Notifications { get; }

    /// <summary>Services of the app host.</summary>
    public IServiceProvider Services { get; }
}
