using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting;

/// <summary>Makes temporary files and folders that only this user can read; those left are deleted when the application ends.</summary>
[Experimental("ASPIREFILESYSTEM001")]
public interface ITempFileSystemService
{
    /// <summary>Makes a folder.</summary>
    /// <param name="prefix">Beginning of its name; none when null.</param>
    TempDirectory CreateTempSubdirectory(string? prefix = null);

    /// <summary>Makes an empty file, in a folder of its own.</summary>
    /// <param name="fileName">Its name; a random one when null.</param>
    TempFile CreateTempFile(string? fileName = null);
}
