namespace Clients.Tests;

/// <summary>A folder of one test or fixture, removed with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lanner-clients-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
