namespace Tutorial.Tests;

public sealed class ResponseHeadersTests
{
    [Theory]
    [InlineData("response_headers.tutorial001", "/headers/")]
    [InlineData("response_headers.tutorial002", "/headers-and-object/")]
    [Trait("Feature", "Response headers and cookies")]
    public async Task Header_goes_out_with_the_answer(string id, string path)
    {
        await using var app = await TutorialHost.StartAsync(id);

        var response = await app.Get(path).Answers(200, """{"message":"Hello World"}""");
        Assert.Equal("alone in the world", Assert.Single(response.Headers.GetValues("X-Cat-Dog")));
    }
}
