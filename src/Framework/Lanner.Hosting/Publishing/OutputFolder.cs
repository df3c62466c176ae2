using Aspire.Hosting;
using Lanner.LocalServers;

namespace Lanner.Hosting.Publishing;

/// <summary>
/// The folder that a format is written to. A list of the files that were written tells them from those of the user, which are never
/// touched.
/// </summary>
internal sealed class OutputFolder(string path)
{
    private const string ListName = ".published";

    private string ListPath => Path.Combine(path, ListName);

    /// <exception cref="DistributedApplicationException">The folder holds something else.</exception>
    public void Check()
    {
        if (File.Exists(path))
            throw new DistributedApplicationException($"{path} is a file: move it away, or name another output folder.");
        if (!Directory.Exists(path) || File.Exists(ListPath))
            return;
        var entries = Directory.EnumerateFileSystemEntries(path).Where(entry => Path.GetFileName(entry) != EnvFile.Name);
        if (entries.Order(StringComparer.Ordinal).FirstOrDefault() is { } foreign)
        {
            throw new DistributedApplicationException(
                $"{path} holds '{Path.GetFileName(foreign)}', which publish did not write: name an empty or new output folder.");
        }
    }

    /// <summary>Text of a file that is there already; null when there is none.</summary>
    public string? Read(string file) => File.Exists(Path.Combine(path, file)) ? File.ReadAllText(Path.Combine(path, file)) : null;

    /// <summary>Writes the files, and removes those of the last time that are no longer part of the description.</summary>
    /// <param name="files">The files.</param>
    /// <param name="usersFile">A file with the user's values, if there is one: only its owner can read it, and it is never removed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DistributedApplicationException">The folder cannot be written to, or a file of the user is in the way.</exception>
    public async Task WriteAsync(IReadOnlyList<PublishedFile> files, PublishedFile? usersFile, CancellationToken cancellationToken)
    {
        var earlier = File.Exists(ListPath) ? File.ReadAllLines(ListPath).ToHashSet(StringComparer.Ordinal) : [];
        if (files.FirstOrDefault(file => !earlier.Contains(file.Path) && File.Exists(Path.Combine(path, file.Path))) is { } taken)
            throw new DistributedApplicationException($"{path} holds '{taken.Path}', which publish did not write: move it away.");
        try
        {
            Directory.CreateDirectory(path);
            var list = string.Concat(files.Select(file => file.Path + "\n").Order(StringComparer.Ordinal));
            await File.WriteAllTextAsync(ListPath, list, cancellationToken).ConfigureAwait(false);
            foreach (var file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(path, file.Path))!);
                await File.WriteAllTextAsync(Path.Combine(path, file.Path), file.Text, cancellationToken).ConfigureAwait(false);
            }

            if (usersFile is not null)
                await PrivateFile.WriteAsync(Path.Combine(path, usersFile.Path), usersFile.Text, cancellationToken).ConfigureAwait(false);
            foreach (var gone in earlier.Except(files.Select(file => file.Path)))
                Remove(gone);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or LocalServerException)
        {
            throw new DistributedApplicationException($"{path} cannot be written to: {exception.Message}");
        }
    }

    private void Remove(string file)
    {
        var gone = Path.Combine(path, file);
        var folder = Path.GetDirectoryName(gone)!;
        if (!File.Exists(gone))
            return;
        File.Delete(gone);
        if (folder != path && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }
}
