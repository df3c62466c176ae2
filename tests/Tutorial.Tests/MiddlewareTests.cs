using System.Globalization;

namespace Tutorial.Tests;

public sealed class MiddlewareTests
{
    [Fact]
    [Trait("Feature", "HTTP middleware function")]
    [Trait("Feature", "Any ASGI middleware")]
    public async Task Middleware_is_around_everything()
    {
        await using var app = await TutorialHost.StartAsync("middleware.tutorial001");

        foreach (var path in new[] { "/", "/openapi.json" })
        {
            using var answer = await app.Get(path).Sent();

            Assert.True(double.Parse(answer.Headers.GetValues("X-Process-Time").Single(), CultureInfo.InvariantCulture) >= 0);
        }

        await app.Get("/openapi.json").Answers(200, """{"openapi":"3.1.0","info":{"title":"FastAPI","version":"0.1.0"},"paths":{}}""");
    }
}
