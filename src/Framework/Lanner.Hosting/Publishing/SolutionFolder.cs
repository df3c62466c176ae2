namespace Lanner.Hosting.Publishing;

/// <summary>
/// The solution that an app host belongs to. Paths in published texts start at its folder, so they are the same on every machine.
/// </summary>
internal sealed class SolutionFolder
{
    private readonly string _path;

    /// <param name="appHost">Folder of the app host.</param>
    /// <param name="appHostName">Its name, for one without a solution.</param>
    public SolutionFolder(string appHost, string appHostName)
    {
        _path = appHost;
        Name = appHostName;
        for (var folder = new DirectoryInfo(appHost); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.sln*").OrderBy(file => file.Name, StringComparer.Ordinal).FirstOrDefault() is not { } solution)
                continue;
            _path = folder.FullName;
            Name = Path.GetFileNameWithoutExtension(solution.Name);
            return;
        }
    }

    /// <summary>Name of the solution; the app host's where there is none.</summary>
    public string Name { get; }

    public string Relative(string path) => Path.GetRelativePath(_path, path).Replace('\\', '/');
}
