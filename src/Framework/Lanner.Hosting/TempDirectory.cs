using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting;

/// <summary>A temporary folder; deleted with what is in it when it is disposed of.</summary>
[Experimental("ASPIREFILESYSTEM001")]
public abstract class TempDirectory : IDisposable
{
    /// <summary>Absolute path.</summary>
    public abstract string Path { get; }

    /// <summary>Deletes the folder.</summary>
    public abstract void Dispose();
}
