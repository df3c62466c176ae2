using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Aspire.Hosting;

/// <summary>Which app host this is: its name, its project folder, and a key that differs between copies in different folders.</summary>
internal sealed record AppHostIdentity(string Name, string Directory, Assembly? Assembly)
{
    private const string ProjectPathMetadata = "apphostprojectpath";

    public string Key
    {
        get
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Directory));
            return $"{Name.ToLowerInvariant()}-{Convert.ToHexStringLower(hash.AsSpan(0, 4))}";
        }
    }

    public static AppHostIdentity Resolve(DistributedApplicationOptions options)
    {
        var assembly = options.AssemblyName is { } name ? Assembly.Load(name) : Assembly.GetEntryAssembly();
        var recorded = assembly?.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == ProjectPathMetadata)?.Value;
        var directory = Path.GetFullPath(options.ProjectDirectory ?? recorded ?? System.IO.Directory.GetCurrentDirectory());
        return new AppHostIdentity(
            assembly?.GetName().Name ?? "apphost",
            System.IO.Directory.Exists(directory) ? Path.TrimEndingDirectorySeparator(directory) : System.IO.Directory.GetCurrentDirectory(),
            assembly);
    }
}
