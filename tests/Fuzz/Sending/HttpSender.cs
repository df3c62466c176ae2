using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>Sends requests by .NET's own client.</summary>
internal sealed class HttpSender(Uri address) : IDisposable
{
    // A broken service may answer much more; what is over every bound need not be read to its end.
    private const long MaxRead = 16 * 1024 * 1024;
    private const int MaxKept = 128 * 1024;

    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
        ResponseHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<FuzzAnswer> SendAsync(FuzzRequest request, string trace, TimeSpan patience)
    {
        using var giveUp = new CancellationTokenSource(patience);
        var watch = Stopwatch.StartNew();
        try
        {
            using var message = MessageOf(request, trace);
            using var answer = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, giveUp.Token);
            var (size, kept) = await ReadAsync(answer, giveUp.Token);
            return new(Ending.Answered, (int)answer.StatusCode, size, watch.Elapsed) { Body = kept, IsThrownByApp = IsThrownByApp(answer) };
        }
        catch (OperationCanceledException)
        {
            return new(Ending.Hung, Time: watch.Elapsed);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new(Ending.Broken, Time: watch.Elapsed);
        }
        catch (Exception refusal) when (refusal is FormatException or ArgumentException or InvalidOperationException)
        {
            return new(Ending.NotSent);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage MessageOf(FuzzRequest request, string trace)
    {
        var uri = new Uri($"{address.GetLeftPart(UriPartial.Authority)}{request.Target}", AsItIs);
        var message = new HttpRequestMessage(new HttpMethod(request.Method), uri);
        if (request.Body is not null)
            message.Content = new ByteArrayContent(request.Body);
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        message.Headers.TryAddWithoutValidation("traceparent", $"00-{trace}-0000000000000001-00");
        return message;
    }

    private static async Task<(long Size, byte[] Kept)> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var size = 0L;
        while (size < MaxRead && await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            size += read;
            if (kept.Length < MaxKept)
                kept.Write(buffer, 0, read);
        }

        return (size, kept.ToArray());
    }

    // What an app throws itself is its own affair.
    private static bool IsThrownByApp(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("X-Conformance-Exception", out var values)
        && JsonNode.Parse(Uri.UnescapeDataString(values.First()))?["isThrownByApp"]?.GetValue<bool>() == true;
}
