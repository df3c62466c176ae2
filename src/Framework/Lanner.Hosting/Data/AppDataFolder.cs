using System.Security.Cryptography;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Data;

/// <summary>
/// Where an app host keeps what must survive: database files, generated secrets, the list of its processes. Each running copy holds one
/// slot (<c>data</c>, <c>data-2</c>, …) by a lock that ends with its process, so copies never touch each other's data.
/// </summary>
internal sealed class AppDataFolder(AppHostIdentity identity, AppHostSettings settings) : IDisposable
{
    private const int MaxSlots = 100;
    private readonly Dictionary<string, FileStream> _held = new(StringComparer.Ordinal);
    private FileStream? _lock;

    /// <summary>Folder of the slot.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Number of the slot, from 1.</summary>
    public int Slot { get; private set; }

    /// <summary>Name for things outside the folder, such as container volumes; differs between apps and slots.</summary>
    public string Key => Slot == 1 ? identity.Key : $"{identity.Key}-{Slot}";

    public void Open()
    {
        var root = Root();
        for (var slot = 1; slot <= MaxSlots; slot++)
        {
            var path = System.IO.Path.Combine(root, slot == 1 ? "data" : $"data-{slot}");
            if (TryLock(path) is not { } slotLock)
                continue;
            _lock = slotLock;
            Path = path;
            Slot = slot;
            return;
        }

        throw new DistributedApplicationException($"All {MaxSlots} data folders below {root} are in use. Stop other copies of this app host, or set AppHost:DataPath.");
    }

    /// <summary>A secret that is generated once and kept, readable by the owner only.</summary>
    public string Secret(string name)
    {
        var path = System.IO.Path.Combine(Path, $"{name}.secret");
        if (File.Exists(path))
            return File.ReadAllText(path);
        var secret = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", 24);
        Write(path, secret);
        return secret;
    }

    /// <summary>The folder of <c>WithDataBindMount</c>; a second copy of the app host has one of its own. Null when the model names none.</summary>
    public string? BindMount(IResource server) => server.Annotations.OfType<DataBindMountAnnotation>().LastOrDefault()?.Source is { } source
        ? Slot == 1 ? source : $"{source}-{Slot}"
        : null;

    /// <summary>Takes a folder outside this one for as long as the app host runs.</summary>
    /// <exception cref="DistributedApplicationException">Another app host has it.</exception>
    public void Hold(IResource server, string path)
    {
        if (path.StartsWith(Path, StringComparison.Ordinal))
            return;
        lock (_held)
        {
            if (!_held.ContainsKey(path))
                _held[path] = TryLock(path) ?? throw new DistributedApplicationException($"another app host uses {path}, the data folder of '{server.Name}': stop that one, or name another folder");
        }
    }

    /// <summary>Writes a file that only its owner can read. It is never seen half written.</summary>
    /// <exception cref="DistributedApplicationException">The disk is full, or the folder cannot be written to.</exception>
    public static void Write(string path, string content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = path + ".new";
        try
        {
            using (var writer = new StreamWriter(draft, options))
                writer.Write(content);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DistributedApplicationException($"{path} cannot be written: {DiskProblem.Explain(exception)}", exception);
        }
    }

    public void Dispose()
    {
        foreach (var held in _held.Values)
            held.Dispose();
        _lock?.Dispose();
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DistributedApplicationException(
                $"The data folder {path} cannot be made: {DiskProblem.Explain(exception)}", exception);
        }

        try
        {
            return new FileStream(System.IO.Path.Combine(path, "app-host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (DiskProblem.IsInUse(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DistributedApplicationException($"The data folder {path} cannot be used: {DiskProblem.Explain(exception)}", exception);
        }
    }

    private string Root()
    {
        if (settings.DataPath is { Length: > 0 } configured)
            return System.IO.Path.GetFullPath(configured, identity.Directory);

        // PostgreSQL refuses to run as root, and the user that it runs as cannot reach root's home.
        if (UnprivilegedUser.IsNeeded)
            return System.IO.Path.Combine("/var/lib/lanner", identity.Key);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? System.IO.Path.Combine(home, "lanner", identity.Key)
            : throw new DistributedApplicationException("There is no folder for application data: HOME is not set. Set HOME or AppHost:DataPath.");
    }
}
