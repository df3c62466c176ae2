using System.IO.Compression;

namespace Tutorial.Tests;

public sealed class AdvancedMiddlewareTests
{
    [Fact]
    [Trait("Feature", "HTTPSRedirect")]
    public async Task Http_is_redirected_to_https()
    {
        await using var app = await TutorialHost.StartAsync("advanced_middleware.tutorial001");

        using var answer = await app.Get("/?q=a%20b").Answers(307, "");

        Assert.Equal("https://testserver/?q=a%20b", answer.Headers.Location!.OriginalString);
        await app.Get("https://testserver/").Answers(200, """{"message":"Hello World"}""");
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("Example.com:8080")]
    [InlineData("subdomain.example.com")]
    [Trait("Feature", "TrustedHost")]
    public async Task Hosts_of_the_application_are_answered(string host)
    {
        await using var app = await TutorialHost.StartAsync("advanced_middleware.tutorial002");

        await app.Get($"http://{host}/").Answers(200, """{"message":"Hello World"}""");
    }

    [Theory]
    [InlineData("invalidhost")]
    [InlineData("evilexample.com")]
    [InlineData("example.com.evil.org")]
    [Trait("Feature", "TrustedHost")]
    public async Task Other_hosts_are_refused(string host)
    {
        await using var app = await TutorialHost.StartAsync("advanced_middleware.tutorial002");

        using var answer = await app.Get($"http://{host}/").Answers(400, "Invalid host header");

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    [Trait("Feature", "GZip")]
    public async Task Large_answers_are_compressed_for_clients_that_accept_it()
    {
        await using var app = await TutorialHost.StartAsync("advanced_middleware.tutorial003");

        using var answer = await app.Get("/large", ("Accept-Encoding", "gzip")).Sent();

        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(body.Length, answer.Content.Headers.ContentLength);
        Assert.True(body.Length < 1000, $"{body.Length} bytes");
        using var text = new StreamReader(new GZipStream(new MemoryStream(body), CompressionMode.Decompress));
        Assert.Equal(new string('x', 4000), await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/", "gzip", "\"somebigcontent\"", false)] // small
    [InlineData("/large", "br", null, true)] // another encoding
    [Trait("Feature", "GZip")]
    public async Task Other_answers_stay_as_they_are(string path, string encoding, string? body, bool varies)
    {
        await using var app = await TutorialHost.StartAsync("advanced_middleware.tutorial003");

        using var answer = await app.Get(path, ("Accept-Encoding", encoding)).Answers(200, body ?? new string('x', 4000));

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal(varies, answer.Headers.Vary.Contains("Accept-Encoding"));
    }
}
