using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Services that come back.</summary>
public static class RestartExtensions
{
    /// <summary>
    /// In run mode, starts a resource again when it ends by itself with an exit code other than 0: after 1 s, then 2, 4, … up to 30 s, and
    /// from the beginning once it has run for 30 s. One that is stopped by command stays so. Its log tells of each restart, "Restarts"
    /// among its properties on the dashboard counts them.
    /// </summary>
    /// <param name="builder">A project, an executable or a container.</param>
    public static IResourceBuilder<T> WithRestart<T>(this IResourceBuilder<T> builder)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ApplicationBuilder.ExecutionContext.IsPublishMode ? builder : builder.OnInitializeResource((_, start, _) =>
        {
            _ = new Restarts(start).WatchAsync(start.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
            return Task.CompletedTask;
        });
    }
}
