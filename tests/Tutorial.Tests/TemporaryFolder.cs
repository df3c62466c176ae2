namespace Tutorial.Tests;

/// <summary>A folder of one test, removed with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lanner-tutorial-").FullName;

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
