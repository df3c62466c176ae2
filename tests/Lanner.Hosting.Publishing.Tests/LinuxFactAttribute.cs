using System.Runtime.CompilerServices;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>A test that looks into /proc or sends signals.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute([CallerFilePath] string? path = null, [CallerLineNumber] int line = 0)
        : base(path, line)
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Needs Linux.";
    }
}
