using System.Reflection;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>Where the build has put what the tests start.</summary>
internal static class BuiltFiles
{
    private const string Prefix = "builtprogram:";

    public static string RepositoryRoot => Metadata("RepositoryRoot");

    public static string AppHost => Metadata("AppHost");

    public static string CatalogProject => Path.Combine(RepositoryRoot, "src", "Services", "Catalog", "Catalog.csproj");

    public static string OrdersProject => Path.Combine(RepositoryRoot, "src", "Services", "Orders", "Orders.csproj");

    public static string HostedWebProject => Path.Combine(RepositoryRoot, "tests", "Apps", "HostedWeb", "HostedWeb.csproj");

    public static string Catalog => Metadata(Prefix + CatalogProject);

    private static string Metadata(string key) =>
        typeof(BuiltFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
