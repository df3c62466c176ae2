namespace Lanner.LocalServers;

/// <summary>What a failed use of a folder means for the user.</summary>
internal static class DiskProblem
{
    private const int FullUnix = 28;
    private const int QuotaLinux = 122;
    private const int QuotaMac = 69;
    private const int InUseLinux = 11;
    private const int InUseMac = 35;
    private const int FullWindows = unchecked((int)0x80070070);
    private const int InUseWindows = unchecked((int)0x80070020);

    /// <summary>The cause, without a full stop.</summary>
    public static string Explain(Exception exception) => IsFull(exception) ? "the disk is full" : exception.Message.TrimEnd('.');

    /// <summary>Whether another process holds the file.</summary>
    public static bool IsInUse(IOException exception) =>
        exception.HResult == (OperatingSystem.IsWindows() ? InUseWindows : OperatingSystem.IsMacOS() ? InUseMac : InUseLinux);

    private static bool IsFull(Exception exception) => OperatingSystem.IsWindows()
        ? exception.HResult == FullWindows
        : exception.HResult == FullUnix || exception.HResult == (OperatingSystem.IsMacOS() ? QuotaMac : QuotaLinux);
}
