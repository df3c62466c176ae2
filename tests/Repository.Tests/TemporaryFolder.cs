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

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
