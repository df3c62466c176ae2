using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting;

/// <summary>A temporary file; deleted when it is disposed of.</summary>
[Experimental("ASPIREFILESYSTEM001")]
public abstract class TempFile : IDisposable
{
    /// <summary>Absolute path.</summary>
    public abstract string Path { get; }

    /// <summary>Deletes the file.</summary>
    public abstract void Dispose();
}
