using Aspire.Hosting;
using Lanner.LocalServers;

namespace Lanner.Hosting;

/// <summary>
/// Where an app host keeps what must survive. Each running copy holds one slot (<c>data</c>, <c>data-2</c>, …) by a lock that ends with its process, so copies
/// never touch each other's data.
/// </summary>
internal sealed class DataFolder(IDistributedApplicationBuilder builder) : IDisposable
{
    private const int MaxSlots = 100;
    private readonly Lock _lock = new();
    private readonly List<FileStream> _held = [];
    private string? _path;

    /// <summary>Folder of the slot.</summary>
    public string Path
    {
        get
        {
            lock (_lock)
                return _path ??= Open();
        }
    }

    /// <summary>Takes a folder outside this one for as long as the app host runs.</summary>
    /// <exception cref="LocalServerException">Another app host has it.</exception>
    public void Hold(string folder)
    {
        lock (_lock)
            _held.Add(TryLock(folder) ?? throw new LocalServerException($"another app host uses {folder}: stop that one, or name another folder"));
    }

    public void Dispose()
    {
        foreach (var held in _held)
            held.Dispose();
        _held.Clear();
    }

    private string Open()
    {
        var root = Root();
        for (var slot = 1; slot <= MaxSlots; slot++)
        {
            var path = System.IO.Path.Combine(root, slot == 1 ? "data" : $"data-{slot}");
            if (TryLock(path) is not { } slotLock)
                continue;
            _held.Add(slotLock);
            return path;
        }

        throw new LocalServerException($"all {MaxSlots} data folders below {root} are in use: stop other copies of this app host, or set AppHost:DataPath");
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return new FileStream(System.IO.Path.Combine(path, "app-host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (DiskProblem.IsInUse(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalServerException($"the data folder {path} cannot be used: {DiskProblem.Explain(exception)}. Set AppHost:DataPath to another one");
        }
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
