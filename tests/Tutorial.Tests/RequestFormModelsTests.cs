namespace Tutorial.Tests;

public sealed class RequestFormModelsTests
{
    [Theory]
    [InlineData("001")]
    [InlineData("002")]
    [Trait("Feature", "Form models")]
    public async Task Model_is_the_whole_form(string number)
    {
        await using var app = await TutorialHost.StartAsync("request_form_models.tutorial" + number);

        await app.Send(HttpMethod.Post, "/login/", Form(("username", "Foo"), ("password", ""))).Answers(200, """{"username":"Foo","password":""}""");
        await app.Send(HttpMethod.Post, "/login/", Form(("username", "Foo"))).Answers(422,
            """{"detail":[{"type":"missing","loc":["body","password"],"msg":"Field required","input":{"username":"Foo"}}]}""");
        await app.Send(HttpMethod.Post, "/login/").Answers(422,
            """{"detail":[{"type":"missing","loc":["body","username"],"msg":"Field required","input":{}},{"type":"missing","loc":["body","password"],"msg":"Field required","input":{}}]}""");
        Assert.Equal(
            """{"content":{"application/x-www-form-urlencoded":{"schema":{"$ref":"#/components/schemas/FormData"}}},"required":true}""",
            await app.DocumentedAsync("paths", "/login/", "post", "requestBody"));
    }

    [Fact]
    [Trait("Feature", "Form models")]
    public async Task Unknown_field_is_refused_where_the_model_forbids_it()
    {
        await using var app = await TutorialHost.StartAsync("request_form_models.tutorial002");

        await app.Send(HttpMethod.Post, "/login/", Form(("username", "Foo"), ("password", "secret"), ("extra", "extra"))).Answers(422,
            """{"detail":[{"type":"extra_forbidden","loc":["body","extra"],"msg":"Extra inputs are not permitted","input":"extra"}]}""");
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
