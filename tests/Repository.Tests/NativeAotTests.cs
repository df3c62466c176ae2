using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace Repository.Tests;

/// <summary>A service without EF Core as one native program.</summary>
public sealed class NativeAotTests
{
    private const long MegaByte = 1024 * 1024;

    [Fact]
    public async Task A_native_service_is_small_and_answers_as_the_managed_one()
    {
        using var folder = new TemporaryFolder();
        var publish = await Command.RunAsync(
            Path.Combine(RepositoryRoot.Path, "tests", "Samples", "Hello"),
            TimeSpan.FromMinutes(10),
            "dotnet", "publish", "-c", "Release", "-o", folder.Path, "-nodeReuse:false");

        // Warnings are errors: a trim or AOT warning would have ended the publish.
        publish.Succeeded();
        Assert.DoesNotContain("warning IL", publish.Output, StringComparison.Ordinal);
        var program = Path.Combine(folder.Path, "Hello");
        Assert.InRange(new FileInfo(program).Length, 1, 12 * MegaByte);

        var start = Stopwatch.GetTimestamp();
        var url = $"http://127.0.0.1:{FreePort()}";
        using var service = Process.Start(new ProcessStartInfo(program, ["--urls", url]) { RedirectStandardOutput = true })!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(url) };
            Assert.Equal("""{"message":"Hello, World!"}""", await FirstAnswerAsync(client));
            var first = Stopwatch.GetElapsedTime(start);

            var invalid = await client.PostAsync(
                "/greetings?language=english", new StringContent("""{"name":"","times":"x"}""", Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, invalid.StatusCode);
            var errors = await invalid.Content.ReadAsStringAsync();
            foreach (var place in new[] { """["query","language"]""", """["body","name"]""", """["body","times"]""" })
                Assert.Contains(place, errors, StringComparison.Ordinal);

            Assert.Contains("\"GreetingRequest\"", await client.GetStringAsync("/openapi.json"), StringComparison.Ordinal);

            service.Refresh();
            Assert.InRange(service.WorkingSet64, 1, 30 * MegaByte);
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{new FileInfo(program).Length / (double)MegaByte:0.0} MB, first answer after {first.TotalMilliseconds:0} ms, {service.WorkingSet64 / MegaByte} MB resident"));
        }
        finally
        {
            service.Kill();
        }
    }

    private static async Task<string> FirstAnswerAsync(HttpClient client)
    {
        for (var start = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return await client.GetStringAsync("/");
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30))
            {
                await Task.Yield();
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
