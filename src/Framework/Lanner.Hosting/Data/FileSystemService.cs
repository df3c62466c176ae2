using Aspire.Hosting;

namespace Lanner.Hosting.Data;

/// <summary>Temporary files; deletes those that are left when the application ends.</summary>
internal sealed class FileSystemService : IFileSystemService, ITempFileSystemService, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<IDisposable> _made = [];

    public ITempFileSystemService TempDirectory => this;

    public TempDirectory CreateTempSubdirectory(string? prefix = null) => Keep(new Folder(Directory.CreateTempSubdirectory(prefix).FullName));

    public TempFile CreateTempFile(string? fileName = null)
    {
        if (fileName is not null && Path.GetFileName(fileName) != fileName)
            throw new ArgumentException($"'{fileName}' must be a name without a folder.", nameof(fileName));
        var folder = Directory.CreateTempSubdirectory().FullName;
        var path = Path.Combine(folder, fileName ?? Path.GetRandomFileName());
        File.WriteAllBytes(path, []);
        return Keep(new SingleFile(new Folder(folder), path));
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var made in _made)
                made.Dispose();
            _made.Clear();
        }
    }

    private T Keep<T>(T made) where T : IDisposable
    {
        lock (_lock)
            _made.Add(made);
        return made;
    }

    private sealed class Folder(string path) : TempDirectory
    {
        public override string Path => path;

        public override void Dispose()
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }
    }

    private sealed class SingleFile(Folder folder, string path) : TempFile
    {
        public override string Path => path;

        public override void Dispose() => folder.Dispose();
    }
}
