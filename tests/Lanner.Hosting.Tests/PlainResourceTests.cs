using System.Globalization;
using System.Net.Http.Json;

namespace Lanner.Hosting.Tests;

/// <summary>What Aspire's own book has, beside servers of this machine.</summary>
public sealed class PlainResourceTests(RunningAppHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_executable_waits_for_the_database_and_gets_it_and_a_parameter()
    {
        var connection = await host.App.GetConnectionStringAsync("shopdb", Cancellation);

        Assert.Contains($"hello from {connection}", await host.SaysAsync("script", "hello from"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_replicas_of_a_project_serve_as_built_programs()
    {
        using var client = host.App.CreateHttpClient("web");
        var processes = new HashSet<int>();
        await Poll.UntilAsync(
            () =>
            {
                try
                {
                    // A new connection each time: the proxy spreads connections, not requests.
                    using var request = new HttpRequestMessage(HttpMethod.Get, "/process") { Headers = { ConnectionClose = true } };
                    processes.Add(client.Send(request, Cancellation).Content.ReadFromJsonAsync<int>(Cancellation).GetAwaiter().GetResult());
                }
                catch (HttpRequestException)
                {
                    // Not up yet.
                }

                return processes.Count == 2;
            },
            () => $"answers of {string.Join(", ", processes)}");

        foreach (var process in processes)
        {
            var parent = (await File.ReadAllTextAsync($"/proc/{process}/stat", Cancellation)).Split(") ")[1].Split(' ')[1];
            Assert.EndsWith("/dcp", (await File.ReadAllTextAsync($"/proc/{parent}/cmdline", Cancellation)).Split('\0')[0], StringComparison.Ordinal);
        }

        Assert.Equal(await host.App.GetConnectionStringAsync("shopdb", Cancellation), await client.GetStringAsync("/environment/ConnectionStrings__shopdb", Cancellation));
        Assert.Equal("", await client.GetStringAsync("/environment/OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", Cancellation));
    }

    [Fact]
    public async Task One_that_crashes_starts_again_and_again_until_it_is_stopped()
    {
        await host.SaysAsync("crasher", "It ended with exit code 3. It starts again in 00:00:02");

        var seen = await host.SeeAsync("crasher", change => Restarts(change) >= 2);

        Assert.Equal(3, seen.Snapshot.ExitCode);
    }

    [Fact]
    public async Task One_that_is_stopped_by_command_stays_so()
    {
        await host.InStateAsync("stopped", KnownResourceStates.Running);

        await host.CommandAsync("stopped", KnownResourceCommands.StopCommand);

        var stopped = await host.SeeAsync("stopped", change => KnownResourceStates.TerminalStates.Contains(change.Snapshot.State?.Text));
        Assert.Equal(7, stopped.Snapshot.ExitCode);
        await host.CommandAsync("stopped", KnownResourceCommands.StartCommand);
        Assert.Equal(0, Restarts(await host.InStateAsync("stopped", KnownResourceStates.Running)));
    }

    private static int Restarts(ResourceEvent change) =>
        Convert.ToInt32(change.Snapshot.Properties.FirstOrDefault(property => property.Name == "Restarts")?.Value, CultureInfo.InvariantCulture);
}
