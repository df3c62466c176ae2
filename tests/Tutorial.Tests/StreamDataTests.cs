using System.Security.Cryptography;

namespace Tutorial.Tests;

public sealed class StreamDataTests
{
    [Theory]
    [Trait("Feature", "Stream data with yield")]
    [Trait("Feature", "Sync handler in stream")]
    [InlineData("/story/stream")]
    [InlineData("/story/stream-no-async")]
    [InlineData("/story/stream-no-annotation")]
    [InlineData("/story/stream-no-async-no-annotation")]
    [InlineData("/story/stream-bytes")]
    [InlineData("/story/stream-no-async-bytes")]
    [InlineData("/story/stream-no-annotation-bytes")]
    [InlineData("/story/stream-no-async-no-annotation-bytes")]
    public async Task Chunks_are_sent_as_they_are_without_a_media_type(string path)
    {
        await using var app = await TutorialHost.StartAsync("stream_data.tutorial001");

        var response = await app.Get(path).Answers(
            200, "A falcon asked the wind: how far do you go?As far as you hold your wings open, said the wind.The falcon has not landed since.");

        Assert.Null(response.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/image/stream")]
    [InlineData("/image/stream-no-async")]
    [InlineData("/image/stream-no-async-yield-from")]
    [InlineData("/image/stream-no-annotation")]
    [InlineData("/image/stream-no-async-no-annotation")]
    public async Task Bytes_have_the_media_type_of_the_operation(string path)
    {
        await using var app = await TutorialHost.StartAsync("stream_data.tutorial002");

        using var response = await app.Get(path).Sent();
        var content = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("image/png", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("14F1F0E9467286304EBF88FA760528F72F254011F9B5BBA30D6569727A4AF2EE", Convert.ToHexString(SHA256.HashData(content)));
    }
}
