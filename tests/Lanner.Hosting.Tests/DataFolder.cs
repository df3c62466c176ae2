namespace Lanner.Hosting.Tests;

/// <summary>A data folder of one test; a database server that runs as another user can reach it.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateDirectory(
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), "lanner-hosting-" + Guid.NewGuid().ToString("N"))).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
