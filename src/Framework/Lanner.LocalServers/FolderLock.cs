namespace Lanner.LocalServers;

/// <summary>A folder that one process at a time has; it is free again when that process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private const int MaxSlots = 100;
    private readonly FileStream _file;

    private FolderLock(string path, FileStream file) => (Path, _file) = (path, file);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Takes a folder, which is made when it is not there; null when another process has it.</summary>
    /// <exception cref="LocalServerException">The folder cannot be used.</exception>
    public static FolderLock? TryTake(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var file = System.IO.Path.Combine(path, "app-host.lock");
            return new FolderLock(path, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (DiskProblem.IsInUse(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalServerException($"the folder {path} cannot be used: {DiskProblem.Explain(exception)}");
        }
    }

    /// <summary>Takes the first that is free of <c>data</c>, <c>data-2</c>, … in a folder.</summary>
    /// <exception cref="LocalServerException">None is free, or the folder cannot be used.</exception>
    public static FolderLock TakeSlot(string root) =>
        Enumerable.Range(1, MaxSlots)
            .Select(slot => TryTake(System.IO.Path.Combine(root, slot == 1 ? "data" : $"data-{slot}")))
            .FirstOrDefault(taken => taken is not null)
        ?? throw new LocalServerException($"all {MaxSlots} data folders in {root} are in use: stop other copies of this app host");

    public void Dispose() => _file.Dispose();
}
