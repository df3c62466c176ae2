namespace Tutorial.Tests;

public sealed class ResponseCookiesTests
{
    [Theory]
    [InlineData("response_cookies.tutorial001", "/cookie/")]
    [InlineData("response_cookies.tutorial002", "/cookie-and-object/")]
    [Trait("Feature", "Response headers and cookies")]
    public async Task Cookie_goes_out_with_the_answer(string id, string path)
    {
        await using var app = await TutorialHost.StartAsync(id);

        var response = await app.Post(path, "").Answers(200, """{"message":"Come to the dark side, we have cookies"}""");
        Assert.StartsWith("fakesession=fake-cookie-session-value", Assert.Single(response.Headers.GetValues("Set-Cookie")));
    }
}
