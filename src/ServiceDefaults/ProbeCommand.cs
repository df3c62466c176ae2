namespace Microsoft.Extensions.Hosting;

/// <summary>
/// <c>--probe &lt;URL&gt;</c>: asks the service that runs beside it for its health, and ends the process with exit code 0 or 1. For container engines:
/// the images that services run in have no shell and no curl.
/// </summary>
internal static class ProbeCommand
{
    private const string Switch = "--probe";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    /// <summary>Ends the process if its command line has the switch.</summary>
    public static void RunIfAsked()
    {
        if (Environment.GetCommandLineArgs() is [_, .., Switch, var url])
            Environment.Exit(Run(url));
    }

    private static int Run(string url)
    {
        using var client = new HttpClient { Timeout = Limit };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var response = client.Send(request);
            Console.WriteLine($"{(int)response.StatusCode} from {url}");
            return (int)response.StatusCode is >= 200 and < 400 ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or InvalidOperationException or UriFormatException or NotSupportedException)
        {
            Console.WriteLine($"{url} does not answer: {exception.Message}");
            return 1;
        }
    }
}
