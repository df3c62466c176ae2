using Aspire.Hosting;
using Lanner.LocalServers;

namespace Lanner.Hosting;

/// <summary>Where an app host keeps what must survive. Each running copy has a folder of its own, so copies never touch each other's data.</summary>
internal sealed class DataFolder(IDistributedApplicationBuilder builder) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<FolderLock> _held = [];
    private string? _path;

    /// <summary>The folder of this copy.</summary>
    /// <exception cref="LocalServerException">It cannot be used.</exception>
    public string Path
    {
        get
        {
            lock (_lock)
                return _path ??= Hold(FolderLock.TakeSlot(Root()));
        }
    }

    /// <summary>Takes a folder outside this one for as long as the app host runs.</summary>
    /// <exception cref="LocalServerException">Another app host has it, or it cannot be used.</exception>
    public string Hold(string folder)
    {
        lock (_lock)
            return Hold(FolderLock.TryTake(folder) ?? throw new LocalServerException($"another app host uses {folder}: stop that one, or name another folder"));
    }

    public void Dispose()
    {
        _held.ForEach(held => held.Dispose());
        _held.Clear();
    }

    private string Hold(FolderLock taken)
    {
        _held.Add(taken);
        return taken.Path;
    }

    private string Root()
    {
        if (builder.Configuration["AppHost:DataPath"] is { Length: > 0 } configured)
            return System.IO.Path.GetFullPath(configured, builder.AppHostDirectory);
        var key = $"{builder.Environment.ApplicationName}-{builder.Configuration["AppHost:PathSha256"]?[..8]}".ToLowerInvariant();

        // The account that PostgreSQL runs as cannot reach root's home.
        if (ServerAccount.IsNeeded)
            return System.IO.Path.Combine("/var/lib/lanner", key);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? System.IO.Path.Combine(home, "lanner", key)
            : throw new LocalServerException("there is no folder for application data, as HOME is not set: set HOME or AppHost:DataPath");
    }
}
