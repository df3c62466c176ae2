using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting;

/// <summary>Files of the app host.</summary>
[Experimental("ASPIREFILESYSTEM001")]
public interface IFileSystemService
{
    /// <summary>Temporary files and folders.</summary>
    ITempFileSystemService TempDirectory { get; }
}
