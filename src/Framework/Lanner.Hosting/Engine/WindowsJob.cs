using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Lanner.Hosting.Engine;

/// <summary>A job object that this process and all its children belong to; Windows ends them when the last handle closes.</summary>
internal sealed partial class WindowsJob : IDisposable
{
    private const int ExtendedLimitInformation = 9;
    private const uint KillOnJobClose = 0x2000;
    private const int LimitFlagsOffset = 16;
    private readonly SafeFileHandle _job;

    public WindowsJob()
    {
        _job = CreateJobObject(IntPtr.Zero, null);

        // JOBOBJECT_EXTENDED_LIMIT_INFORMATION: 144 bytes in 64-bit processes, 112 in 32-bit ones; only LimitFlags is set.
        var limits = new byte[IntPtr.Size == 8 ? 144 : 112];
        BitConverter.TryWriteBytes(limits.AsSpan(LimitFlagsOffset), KillOnJobClose);
        if (_job.IsInvalid || !SetInformationJobObject(_job, ExtendedLimitInformation, limits, (uint)limits.Length) ||
            !AssignProcessToJobObject(_job, GetCurrentProcess()))
        {
            throw new Win32Exception();
        }
    }

    // Closing the handle would end this process too; Windows closes it when the process has ended.
    public void Dispose() => _job.SetHandleAsInvalid();

    [LibraryImport("kernel32", EntryPoint = "CreateJobObjectW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateJobObject(IntPtr attributes, string? name);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetInformationJobObject(SafeFileHandle job, int kind, byte[] information, uint length);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AssignProcessToJobObject(SafeFileHandle job, IntPtr process);

    [LibraryImport("kernel32")]
    private static partial IntPtr GetCurrentProcess();
}
