namespace Tutorial.Tests;

public sealed class CookieParamModelsTests
{
    [Theory]
    [InlineData("001")]
    [InlineData("002")]
    [Trait("Feature", "Cookie model")]
    public async Task Members_of_the_model_are_cookies(string number)
    {
        await using var app = await TutorialHost.StartAsync("cookie_param_models.tutorial" + number);

        await app.Get("/items/", ("cookie", "session_id=123; fatebook_tracker=456")).Answers(200, """{"session_id":"123","fatebook_tracker":"456","googall_tracker":null}""");
        await app.Get("/items/").Answers(422, """{"detail":[{"type":"missing","loc":["cookie","session_id"],"msg":"Field required","input":{}}]}""");
    }

    [Fact]
    [Trait("Feature", "Cookie model")]
    public async Task Unknown_cookie_is_refused_where_the_model_forbids_it()
    {
        await using var app = await TutorialHost.StartAsync("cookie_param_models.tutorial002");

        await app.Get("/items/", ("cookie", "session_id=123; extra=track-me-here-too")).Answers(422,
            """{"detail":[{"type":"extra_forbidden","loc":["cookie","extra"],"msg":"Extra inputs are not permitted","input":"track-me-here-too"}]}""");
    }
}
