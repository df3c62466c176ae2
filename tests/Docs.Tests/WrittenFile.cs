namespace Docs.Tests;

/// <summary>
/// A document of which a part is made from the code. With LANNER_REGENERATE_DOCS=1 it is written again, and the test fails so that the
/// switch is not left on.
/// </summary>
internal static class WrittenFile
{
    public static void IsUpToDate(string path, string expected)
    {
        var full = Path.Combine(RepositoryRoot.Path, path);
        var actual = File.Exists(full) ? File.ReadAllText(full) : "";
        if (actual == expected)
            return;

        if (Environment.GetEnvironmentVariable("LANNER_REGENERATE_DOCS") == "1")
            File.WriteAllText(full, expected);
        Assert.Fail($"{path} was not up to date. Write it again with LANNER_REGENERATE_DOCS=1 and read the difference.\n\n{expected}");
    }
}
