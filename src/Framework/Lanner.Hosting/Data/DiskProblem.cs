namespace Lanner.Hosting.Data;

/// <summary>What a failed write to the data folder means for the user, and the way out.</summary>
internal static class DiskProblem
{
    private const int FullUnix = 28;
    private const int QuotaLinux = 122;
    private const int QuotaMac = 69;
    private const int InUseLinux = 11;
    private const int InUseMac = 35;
    private const int FullWindows = unchecked((int)0x80070070);
    private const int InUseWindows = unchecked((int)0x80070020);

    /// <summary>Cause and way out of a failed write.</summary>
    public static string Explain(Exception exception) => IsFull(exception)
        ? "the disk is full. Free some space, or set AppHost:DataPath to a folder on another disk."
        : $"{exception.Message.TrimEnd('.')}. Set AppHost:DataPath to a folder that you may write to.";

    /// <summary>Whether another process holds the file.</summary>
    public static bool IsInUse(IOException exception) => exception.HResult == (OperatingSystem.IsWindows() ? InUseWindows : OperatingSystem.IsMacOS() ? InUseMac : InUseLinux);

    private static bool IsFull(Exception exception) => OperatingSystem.IsWindows()
        ? exception.HResult == FullWindows
        : exception.HResult == FullUnix || exception.HResult == (OperatingSystem.IsMacOS() ? QuotaMac : QuotaLinux);
}
