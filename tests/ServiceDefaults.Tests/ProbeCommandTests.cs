using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ServiceDefaults.Tests;

/// <summary><c>--probe</c>, as a container engine calls it.</summary>
public sealed class ProbeCommandTests
{
    [Theory]
    [InlineData("/health/ready", 0)]
    [InlineData("/moved", 0)]
    [InlineData("/broken", 1)]
    [InlineData("/missing", 1)]
    public async Task The_exit_code_tells_what_the_service_answers(string path, int exitCode)
    {
        await using var service = await TestService.StartAsync(app =>
        {
            app.MapGet("/broken", () => Results.StatusCode(503));
            app.MapGet("/moved", () => Results.Redirect("/health/ready"));
        });

        Assert.Equal(exitCode, await ProbeAsync(new Uri(service.Client.BaseAddress!, path).ToString()));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/health/ready")]
    [InlineData("no URL")]
    public async Task A_service_that_does_not_answer_is_not_healthy(string url) => Assert.Equal(1, await ProbeAsync(url));

    private static async Task<int> ProbeAsync(string url)
    {
        using var probe = Process.Start(new ProcessStartInfo("dotnet", [typeof(Notes.NotesDb).Assembly.Location, "--probe", url]) { RedirectStandardOutput = true })!;
        await probe.WaitForExitAsync(TestContext.Current.CancellationToken);
        return probe.ExitCode;
    }
}
