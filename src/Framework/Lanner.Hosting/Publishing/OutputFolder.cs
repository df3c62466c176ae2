using Lanner.Hosting.Data;

namespace Lanner.Hosting.Publishing;

/// <summary>
/// The folder that a description is written to. A list of the files that were written tells them from those of the user, which are never touched.
/// </summary>
internal sealed class OutputFolder(string path, PublishFormat format)
{
    private const string ListName = ".published";

    private string ListPath => Path.Combine(path, ListName);

    private string FormatLine => format.ToString().ToLowerInvariant();

    /// <exception cref="PublishArgumentException">The folder holds something else.</exception>
    public void Check()
    {
        if (File.Exists(path))
            throw new PublishArgumentException($"--output {path} is a file: name a folder.");
        if (!Directory.Exists(path))
            return;
        if (!File.Exists(ListPath))
        {
            var entries = Directory.EnumerateFileSystemEntries(path).Where(entry => Path.GetFileName(entry) != EnvFile.Name);
            if (entries.Order(StringComparer.Ordinal).FirstOrDefault() is { } foreign)
                throw new PublishArgumentException($"--output {path} holds '{Path.GetFileName(foreign)}', which publish did not write: name an empty or new folder.");
        }
        else if (Lines() is [var earlier, ..] && earlier != FormatLine)
        {
            throw new PublishArgumentException($"--output {path} holds files for {earlier}: name another folder.");
        }
    }

    /// <summary>Text of a file that is there already; null when there is none.</summary>
    public string? Read(string file) => File.Exists(Path.Combine(path, file)) ? File.ReadAllText(Path.Combine(path, file)) : null;

    /// <summary>Writes the files, and removes those of the last time that are no longer part of the description.</summary>
    /// <param name="files">The files.</param>
    /// <param name="usersFile">A file with the user's values, if there is one: only its owner can read it, and it is never removed.</param>
    /// <exception cref="PublishArgumentException">The folder cannot be written to, or a file of the user is in the way.</exception>
    public void Write(IReadOnlyList<PublishedFile> files, PublishedFile? usersFile)
    {
        var earlier = Lines().Skip(1).ToHashSet(StringComparer.Ordinal);
        if (files.FirstOrDefault(file => !earlier.Contains(file.Path) && File.Exists(Path.Combine(path, file.Path))) is { } taken)
            throw new PublishArgumentException($"--output {path} holds '{taken.Path}', which publish did not write: move it away.");
        try
        {
            Directory.CreateDirectory(path);
            File.WriteAllText(ListPath, string.Concat(files.Select(file => file.Path + "\n").Order(StringComparer.Ordinal).Prepend(FormatLine + "\n")));
            foreach (var file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(path, file.Path))!);
                File.WriteAllText(Path.Combine(path, file.Path), file.Text);
            }

            if (usersFile is not null)
                AppDataFolder.Write(Path.Combine(path, usersFile.Path), usersFile.Text);
            foreach (var gone in earlier.Except(files.Select(file => file.Path)))
                Remove(gone);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PublishArgumentException($"--output {path} cannot be written to: {exception.Message}");
        }
    }

    private string[] Lines() => File.Exists(ListPath) ? File.ReadAllLines(ListPath) : [];

    private void Remove(string file)
    {
        File.Delete(Path.Combine(path, file));
        var folder = Path.GetDirectoryName(Path.Combine(path, file))!;
        if (folder != path && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }
}
