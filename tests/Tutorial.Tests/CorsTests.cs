namespace Tutorial.Tests;

[Trait("Feature", "CORS")]
public sealed class CorsTests
{
    private const string Origin = "https://localhost.tiangolo.com";

    [Fact]
    public async Task Preflight_is_answered_with_what_is_allowed()
    {
        await using var app = await TutorialHost.StartAsync("cors.tutorial001");

        using var answer = await Preflight(app, Origin, "GET", "X-Example").Answers(200, "OK");

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(Origin, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT", Header(answer, "Access-Control-Allow-Methods"));
        Assert.Equal("X-Example", Header(answer, "Access-Control-Allow-Headers"));
        Assert.Equal("true", Header(answer, "Access-Control-Allow-Credentials"));
        Assert.Equal("600", Header(answer, "Access-Control-Max-Age"));
        Assert.Equal("Origin", Header(answer, "Vary"));
    }

    [Theory]
    [InlineData("https://evil.example", "GET", "Disallowed CORS origin")]
    [InlineData(Origin, "BREW", "Disallowed CORS method")]
    [InlineData("https://evil.example", "BREW", "Disallowed CORS origin, method")]
    public async Task Preflight_is_refused_with_the_reason(string origin, string method, string reason)
    {
        await using var app = await TutorialHost.StartAsync("cors.tutorial001");

        using var answer = await Preflight(app, origin, method, "X-Example").Answers(400, reason);

        Assert.Equal(origin == Origin, answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Request_of_an_allowed_origin_may_be_read_there()
    {
        await using var app = await TutorialHost.StartAsync("cors.tutorial001");

        using var answer = await app.Get("/", ("Origin", Origin)).Answers(200, """{"message":"Hello World"}""");

        Assert.Equal(Origin, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("true", Header(answer, "Access-Control-Allow-Credentials"));
        Assert.Equal("Origin", Header(answer, "Vary"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData(null)]
    public async Task Other_requests_get_no_permission(string? origin)
    {
        await using var app = await TutorialHost.StartAsync("cors.tutorial001");

        using var answer = await (origin is null ? app.Get("/") : app.Get("/", ("Origin", origin))).Answers(200, """{"message":"Hello World"}""");

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static Exchange Preflight(TutorialHost app, string origin, string method, string headers) => app.Send(
        HttpMethod.Options,
        "/",
        null,
        ("Origin", origin),
        ("Access-Control-Request-Method", method),
        ("Access-Control-Request-Headers", headers));

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));
}
