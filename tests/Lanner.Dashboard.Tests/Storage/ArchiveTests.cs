using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;

namespace Lanner.Dashboard.Tests.Storage;

/// <summary>Telemetry over a restart.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lanner-dashboard-").FullName;

    private string File => Path.Combine(_folder, "telemetry.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Telemetry_is_there_again_after_a_restart()
    {
        await using (var first = await RunningDashboard.StartAsync(options => options with { ArchivePath = File }))
        {
            using var sender = new Sender(first.Server, OtlpExportProtocol.HttpProtobuf);
            using (sender.Source.StartActivity("GET /orders"))
                sender.Logger.LogInformation("before the restart");
            sender.Meter.CreateCounter<int>("visits").Add(1);
            sender.Flush();
        }

        await using var second = await RunningDashboard.StartAsync(options => options with { ArchivePath = File });

        await Poll.UntilAsync(() => second.Store.Logs.Count == 1 && second.Store.Traces.Count == 1 && second.Store.Metrics.SeriesCount == 1, () => "The telemetry did not come back.");
        Assert.Equal("before the restart", second.Store.Logs.Find(_ => true)[0].Message);
    }

    [Fact]
    public async Task A_file_that_is_no_database_does_not_stop_the_dashboard()
    {
        await System.IO.File.WriteAllTextAsync(File, "This is no database, but it is long enough to be read as the head of one.");
        await using var dashboard = await RunningDashboard.StartAsync(options => options with { ArchivePath = File });
        using var sender = new Sender(dashboard.Server, OtlpExportProtocol.HttpProtobuf);
        sender.Logger.LogInformation("still received");
        sender.Flush();

        Assert.Equal(1, dashboard.Store.Logs.Count);
    }

    [Fact]
    public async Task The_file_can_be_read_by_its_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix modes.");
        await using (await RunningDashboard.StartAsync(options => options with { ArchivePath = File }))
            await Poll.UntilAsync(() => System.IO.File.Exists(File), () => "The file was not made.");

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }
}
