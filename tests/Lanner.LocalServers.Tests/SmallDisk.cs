using System.Globalization;

namespace Lanner.LocalServers.Tests;

/// <summary>A disk of a few megabytes, in memory, that a test can fill. Only root may mount one; for others the test is skipped and says so.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        if (!Environment.IsPrivilegedProcess)
            Assert.Skip("Only root may mount the small disk that this test fills.");
        var disk = new SmallDisk(Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "lanner-disk-" + Guid.NewGuid().ToString("N"))).FullName);
        var mount = await RunAsync("mount", "-t", "tmpfs", "-o", Size(megabytes) + ",mode=755", "tmpfs", disk.Path);
        if (mount.ExitCode == 0)
            return disk;
        Directory.Delete(disk.Path);
        Assert.Skip($"This machine does not let root mount the small disk that this test fills: {mount.Reason}");
        throw new InvalidOperationException();
    }

    /// <summary>Takes all that is left.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        foreach (var size in new[] { 64 * 1024, 1 })
        {
            try
            {
                while (true)
                    filler.Write(new byte[size]);
            }
            catch (IOException)
            {
                // Full, as wanted.
            }
        }
    }

    /// <summary>Frees what <see cref="Fill"/> took.</summary>
    public void Free() => File.Delete(Filler);

    public async Task GrowAsync(int megabytes) => Assert.Equal(0, (await RunAsync("mount", "-o", "remount," + Size(megabytes), Path)).ExitCode);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static string Size(int megabytes) => string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");

    private static Task<CommandResult> RunAsync(params string[] command) => CommandResult.RunAsync(command, TimeSpan.FromSeconds(20), CancellationToken.None);
}
