namespace Rigs;

/// <summary>Where the build has put another project's program.</summary>
internal static class BuiltProgram
{
    /// <summary>Beside this program's folder, since all projects build into one artifacts folder.</summary>
    public static string Path(string project) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(AppContext.BaseDirectory, "..", "..", project, System.IO.Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), project + ".dll"));
}
