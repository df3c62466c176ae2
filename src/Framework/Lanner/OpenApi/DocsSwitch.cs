using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>Lets whoever runs a service switch its document and pages off, or on, without a new build.</summary>
internal sealed class DocsSwitch(IConfiguration configuration) : IPostConfigureOptions<LannerOptions>
{
    private const string Key = "Lanner:ServeDocs";

    /// <exception cref="InvalidOperationException">The setting is neither true nor false.</exception>
    public void PostConfigure(string? name, LannerOptions options)
    {
        if (configuration[Key] is not { Length: > 0 } value)
            return;
        options.ServeDocs = bool.TryParse(value, out var serves)
            ? serves
            : throw new InvalidOperationException($"{Key} is '{value}': it must be true or false.");
    }
}
