using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>An API without a title of its own has the application's name.</summary>
internal sealed class ServiceTitle(IHostEnvironment environment) : IPostConfigureOptions<LannerOptions>
{
    public void PostConfigure(string? name, LannerOptions options)
    {
        if (options.Title.Length == 0)
            options.Title = environment.ApplicationName;
    }
}
