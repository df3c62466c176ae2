using System.Runtime.InteropServices;

namespace Lanner.Hosting.Engine;

/// <summary>The two calls of the C library that .NET has no method for.</summary>
internal static partial class UnixSignals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Signals a process and all others of its group; just the process while it has no group of its own yet.</summary>
    public static void SendToGroup(int processId, int signal)
    {
        if (KillProcess(-processId, signal) != 0)
            _ = KillProcess(processId, signal);
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    public static partial int ParentProcessId();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int KillProcess(int processId, int signal);
}
