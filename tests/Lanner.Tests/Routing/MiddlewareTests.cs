using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lanner.Tests.Routing;

public sealed class MiddlewareTests
{
    [Fact]
    [Trait("Feature", "Any ASGI middleware")]
    public async Task An_http_exception_of_middleware_is_answered_as_one_of_an_operation()
    {
        await using var api = await ServedApi.StartAsync(app => app.Use((HttpContext _, RequestDelegate _) => throw new HttpException(418, "No coffee")));

        Assert.Equal((418, "application/json", """{"detail":"No coffee"}"""), await api.SendAsync("GET", "/"));
    }

    [Theory]
    [InlineData("text/plain", true)]
    [InlineData("text/event-stream", false)]
    [Trait("Feature", "GZip")]
    public async Task Streams_are_compressed_as_they_come_and_events_are_not(string contentType, bool isCompressed)
    {
        var read = new TaskCompletionSource();
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.UseGZip();
            app.MapGet("/", async (HttpContext http) =>
            {
                http.Response.ContentType = contentType;
                await http.Response.WriteAsync("first ", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
                await read.Task;
                await http.Response.WriteAsync("second", http.RequestAborted);
            });
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Encoding", "gzip" } } };

        using var response = await api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        Assert.Equal(isCompressed ? ["gzip"] : [], response.Content.Headers.ContentEncoding);
        var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var text = new StreamReader(isCompressed ? new GZipStream(stream, CompressionMode.Decompress) : stream, Encoding.UTF8);
        var buffer = new char[6];
        Assert.Equal(6, await text.ReadBlockAsync(buffer, TestContext.Current.CancellationToken));
        Assert.Equal("first ", new string(buffer));
        read.SetResult();
        Assert.Equal("second", await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Feature", "TrustedHost")]
    public async Task A_host_known_with_www_is_redirected_there()
    {
        await using var api = await ServedApi.StartAsync(app => app.UseTrustedHosts(["www.example.com"]), inMemory: true);

        using var response = await api.Client.GetAsync("http://example.com:81/a?b=c", TestContext.Current.CancellationToken);

        Assert.Equal((307, "http://www.example.com:81/a?b=c"), ((int)response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("exam*ple.com")]
    [InlineData("*example.com")]
    [InlineData("")]
    [Trait("Feature", "TrustedHost")]
    public async Task A_host_of_the_wrong_form_is_told(string host)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => ServedApi.StartAsync(app => app.UseTrustedHosts([host])));

        Assert.Contains($"UseTrustedHosts: \"{host}\"", exception.Message, StringComparison.Ordinal);
    }
}
