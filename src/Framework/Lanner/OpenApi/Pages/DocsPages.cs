using System.Diagnostics.CodeAnalysis;

namespace Lanner.Runtime;

/// <summary>
/// The switch for the documentation pages. Their scripts weigh more than a small service; with the MSBuild property
/// <c>LannerDocsPages</c> set to false the trimmer removes them.
/// </summary>
internal static class DocsPages
{
    /// <summary>Name of the switch in the runtime configuration.</summary>
    public const string SwitchName = "Lanner.DocsPages";

    /// <summary>Whether the pages are part of this build.</summary>
    [FeatureSwitchDefinition(SwitchName)]
    internal static bool IsSupported => !AppContext.TryGetSwitch(SwitchName, out var isOn) || isOn;
}
