using System.Reflection;
using System.Runtime.InteropServices;
using Aspire.Hosting;
using Microsoft.Extensions.Configuration;

namespace Lanner.Hosting;

/// <summary>Where the services of an app host are built to, as its build wrote it down.</summary>
internal static class BuiltPrograms
{
    private const string Prefix = "builtprogram:";
    private static readonly string[] Switches = ["DOTNET_WATCH", "AppHost:Run:WatchEnabled", "AppHost:DefaultLaunch"];

    /// <summary>Whether somebody else starts the services: a debugger, or <c>dotnet watch</c>, which needs to build them itself.</summary>
    public static bool AreLeftTo(IConfiguration configuration) => configuration["DEBUG_SESSION_PORT"] is { Length: > 0 }
        || Switches.Any(key => configuration[key] is "1" or "true" or "True");

    /// <summary>The program of a project; null when it is not built by the app host's build.</summary>
    public static string? Find(Assembly? appHost, IProjectMetadata project)
    {
        var library = Library(appHost, project);
        var program = OperatingSystem.IsWindows() ? Path.ChangeExtension(library, ".exe") : Path.ChangeExtension(library, null);
        return File.Exists(program) ? program : null;
    }

    /// <summary>The file that a project is built to, there or not; null when the app host's build does not build it.</summary>
    public static string? Library(Assembly? appHost, IProjectMetadata project) => appHost?.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(entry => entry.Key.Equals(Prefix + project.ProjectPath, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The folder of the runtime of this process, for a program that looks for one.</summary>
    public static string RuntimeRoot() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
