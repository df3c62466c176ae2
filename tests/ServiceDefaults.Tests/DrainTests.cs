using System.Diagnostics;
using System.Net;

namespace ServiceDefaults.Tests;

public sealed class DrainTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SIGTERM_readiness_goes_red_first_then_running_requests_finish_then_the_process_exits_with_0()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
        using var service = StartNotes();
        var address = await ListeningAddressAsync(service);
        using var client = new HttpClient { BaseAddress = address };
        using var before = await client.GetAsync("/health/ready", Ct);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        var running = client.GetAsync("/slow?milliseconds=6000", Ct);

        using (var kill = Process.Start("kill", ["-TERM", $"{service.Id}"]))
            await kill.WaitForExitAsync(Ct);

        // Still listening, and telling everybody to go elsewhere.
        using var ready = await UntilUnreadyAsync(client);
        Assert.True(ready.Headers.ConnectionClose);
        using var accepted = await client.GetAsync("/slow?milliseconds=0", Ct);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        using var finished = await running;
        Assert.Equal(HttpStatusCode.OK, finished.StatusCode);
        await service.WaitForExitAsync(Ct);
        Assert.Equal(0, service.ExitCode);
    }

    private static async Task<HttpResponseMessage> UntilUnreadyAsync(HttpClient client)
    {
        while (true)
        {
            var response = await client.GetAsync("/health/ready", Ct);
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                return response;
            response.Dispose();
        }
    }

    private static Process StartNotes()
    {
        var start = new ProcessStartInfo("dotnet", typeof(Notes.NotesDb).Assembly.Location)
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ConnectionStrings__notesdb"] = "Data Source=:memory:",
                ["Drain__Delay"] = "00:00:04",
            },
        };
        return Process.Start(start)!;
    }

    private static async Task<Uri> ListeningAddressAsync(Process service)
    {
        const string marker = "Now listening on: ";
        while (await service.StandardOutput.ReadLineAsync(Ct) is { } line)
        {
            var at = line.IndexOf(marker, StringComparison.Ordinal);
            if (at >= 0)
                return new Uri(line[(at + marker.Length)..].Trim());
        }
        throw new InvalidOperationException("The service ended before it listened.");
    }
}
