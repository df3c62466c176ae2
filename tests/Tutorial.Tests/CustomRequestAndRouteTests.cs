using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;

namespace Tutorial.Tests;

[Trait("Feature", "Custom route class")]
public sealed class CustomRequestAndRouteTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_is_replaced_before_the_operation_reads_it(bool isCompressed)
    {
        await using var app = await TutorialHost.StartAsync("custom_request_and_route.tutorial001");
        var json = "[1,1,1]"u8.ToArray();
        using var body = new MemoryStream();
        if (isCompressed)
        {
            await using var gzip = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true);
            await gzip.WriteAsync(json, TestContext.Current.CancellationToken);
        }
        else
        {
            await body.WriteAsync(json, TestContext.Current.CancellationToken);
        }

        var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (isCompressed)
            content.Headers.ContentEncoding.Add("gzip");

        await app.Send(HttpMethod.Post, "/sum", content).Answers(200, """{"sum":3}""");
    }

    [Fact]
    public async Task Validation_errors_are_seen_with_the_body()
    {
        await using var app = await TutorialHost.StartAsync("custom_request_and_route.tutorial002");

        await app.Post("/", "[1,2,3]").Answers(200, "6");
        await app.Post("/", """{"numbers": [1]}""").Answers(422,
            """{"detail":{"errors":[{"type":"list_type","loc":["body"],"msg":"Input should be a valid list","input":{"numbers":[1]}}],"body":"{\"numbers\": [1]}"}}""");
    }

    [Fact]
    public async Task Only_operations_of_the_router_are_timed()
    {
        await using var app = await TutorialHost.StartAsync("custom_request_and_route.tutorial003");

        using var untimed = await app.Get("/").Answers(200, """{"message":"Not timed"}""");
        using var timed = await app.Get("/timed").Answers(200, """{"message":"It's the time of my life"}""");

        Assert.False(untimed.Headers.Contains("X-Response-Time"));
        Assert.True(double.Parse(timed.Headers.GetValues("X-Response-Time").Single(), CultureInfo.InvariantCulture) >= 0);
    }
}
