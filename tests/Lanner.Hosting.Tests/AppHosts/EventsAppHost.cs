using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lanner.Hosting.Tests.AppHosts;

/// <summary>Hooks into the life of the application and of a resource.</summary>
internal static class EventsAppHost
{
    public static IDistributedApplicationBuilder Describe(string[] args, string folder, Action<string> note)
    {
        var builder = DistributedApplication.CreateBuilder(args);

        var worker = builder.AddExecutable("worker", "sleep", folder, "60").WithHttpEndpoint()
            .OnInitializeResource((resource, @event, cancellationToken) => Note($"initialize {resource.Name} {@event.Resource.Name}"))
            .OnResourceEndpointsAllocated((resource, @event, cancellationToken) => Note($"endpoints {resource.Name}"))
            .OnBeforeResourceStarted((resource, @event, cancellationToken) => Note($"before start {resource.Name}"))
            .OnResourceReady((resource, @event, cancellationToken) => Note($"ready {resource.Name}"))
            .OnResourceStopped((resource, @event, cancellationToken) => Note($"stopped {resource.Name} {@event.ResourceEvent.Snapshot.State?.Text}"));

        builder.Eventing.Subscribe<BeforeStartEvent>((@event, cancellationToken) =>
            Note($"before start of {@event.Model.Resources.Count} in {@event.Services.GetRequiredService<IHostEnvironment>().EnvironmentName}"));
        builder.Eventing.Subscribe<AfterResourcesCreatedEvent>(static (@event, cancellationToken) => Task.CompletedTask);
        var subscription = builder.Eventing.Subscribe<ResourceReadyEvent>(worker.Resource, (@event, cancellationToken) => Note("never"));
        builder.Eventing.Unsubscribe(subscription);

        return builder;

        Task Note(string text)
        {
            note(text);
            return Task.CompletedTask;
        }
    }
}
