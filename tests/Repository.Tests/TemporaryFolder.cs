namespace Repository.Tests;

/// <summary>A folder that goes away with the test. Everyone may enter it: under root, PostgreSQL runs as another user.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const UnixFileMode Enterable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public TemporaryFolder()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, Enterable);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("lanner-").FullName;

    /// <summary>Writes a file.</summary>
    /// <param name="path">Its path in the folder, with slashes.</param>
    /// <param name="text">Its text.</param>
    public TemporaryFolder With(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
