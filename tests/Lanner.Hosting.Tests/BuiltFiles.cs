using System.Reflection;

namespace Lanner.Hosting.Tests;

/// <summary>Where the build has put what the tests start.</summary>
internal static class BuiltFiles
{
    public static string SmallHost => Metadata("SmallHost");

    public static string HostedWeb => Metadata("HostedWeb");

    public static string HostedWebProject => Path.Combine(Metadata("RepositoryRoot"), "tests", "Apps", "HostedWeb", "HostedWeb.csproj");

    /// <summary>Folder of the MSBuild files that make a project an app host.</summary>
    public static string AppHostBuild => Path.Combine(Metadata("RepositoryRoot"), "src", "Framework", "Lanner.Hosting", "build");

    /// <summary>Debug or Release, as these tests.</summary>
    public static string Configuration => typeof(BuiltFiles).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string AppHostProgram => Path.Combine(Metadata("RepositoryRoot"), "src", "AppHost", "Program.cs");

    private static string Metadata(string key) =>
        typeof(BuiltFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
