namespace Tutorial.Tests;

public sealed class CookieParamsTests
{
    [Theory]
    [InlineData("ads_id=ads_track", """{"ads_id":"ads_track"}""")]
    [InlineData("ads_id=ads_track; session=cookiesession", """{"ads_id":"ads_track"}""")]
    [InlineData("session=cookiesession", """{"ads_id":null}""")]
    [Trait("Feature", "Cookie parameter")]
    public async Task Cookie_is_read_by_its_name(string cookies, string answer)
    {
        await using var app = await TutorialHost.StartAsync("cookie_params.tutorial001");

        await app.Get("/items/", ("cookie", cookies)).Answers(200, answer);
        Assert.Equal(
            """[{"name":"ads_id","in":"cookie","required":false,"schema":{"anyOf":[{"type":"string"},{"type":"null"}],"title":"Ads Id"}}]""",
            await app.DocumentedAsync("paths", "/items/", "get", "parameters"));
    }
}
