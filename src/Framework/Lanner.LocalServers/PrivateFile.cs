namespace Lanner.LocalServers;

/// <summary>Files that only their owner can read. They are never seen half written.</summary>
internal static class PrivateFile
{
    /// <exception cref="LocalServerException">The disk is full, or the folder cannot be written to.</exception>
    public static async Task WriteAsync(string path, string content, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = path + ".new";
        try
        {
            await using (var writer = new StreamWriter(draft, options))
                await writer.WriteAsync(content.AsMemory(), cancellationToken).ConfigureAwait(false);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalServerException($"{path} cannot be written: {DiskProblem.Explain(exception)}");
        }
    }
}
