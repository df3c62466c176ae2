namespace Lanner.LocalServers;

/// <summary>
/// Where an app host keeps what must survive. Each running copy has a folder of its own, so copies never touch each other's data.
/// </summary>
/// <param name="name">What to call it among those of other app hosts.</param>
/// <param name="configured">Asked at first use for the folder that the user wants; null for the one of this machine.</param>
internal sealed class DataFolder(string name, Func<string?> configured) : IDisposable
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
                return _path ??= Hold(FolderLock.TakeSlot(configured() ?? Usual()));
        }
    }

    /// <summary>Takes a folder outside this one for as long as the app host runs.</summary>
    /// <exception cref="LocalServerException">Another app host has it, or it cannot be used.</exception>
    public string Hold(string folder)
    {
        lock (_lock)
        {
            return Hold(FolderLock.TryTake(folder)
                ?? throw new LocalServerException($"another app host uses {folder}: stop that one, or name another folder"));
        }
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

    private string Usual()
    {
        // The account that PostgreSQL runs as cannot reach root's home.
        if (ServerAccount.IsNeeded)
            return System.IO.Path.Combine("/var/lib/lanner", name);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? System.IO.Path.Combine(home, "lanner", name)
            : throw new LocalServerException("there is no folder for application data, as HOME is not set: set HOME or AppHost:DataPath");
    }
}
