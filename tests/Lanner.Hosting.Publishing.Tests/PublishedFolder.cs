namespace Lanner.Hosting.Publishing.Tests;

/// <summary>What a test has published.</summary>
internal sealed class PublishedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The format that was published last.</summary>
    public string Format { get; set; } = "compose";

    /// <summary>What is named as output.</summary>
    public string Output => _folder.Path;

    /// <summary>Where the format's files are.</summary>
    public string Path => System.IO.Path.Combine(Output, Format);

    public static async Task<PublishedFolder> OfShopAsync(string format, params string[] settings)
    {
        var folder = new PublishedFolder();
        await Shop.PublishAsync(Shop.Model(folder, format, settings));
        return folder;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Writes a file that a model refers to, beside what is published.</summary>
    /// <returns>Its path.</returns>
    public string WriteBeside(string file, string text)
    {
        _folder.With(file, text);
        return System.IO.Path.Combine(_folder.Path, file);
    }

    /// <summary>Paths and texts of all files.</summary>
    public IReadOnlyDictionary<string, string> Files() => new SortedDictionary<string, string>(
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();
}
