namespace Tutorial.Tests;

public sealed class RequestFormsTests
{
    [Fact]
    [Trait("Feature", "Form fields")]
    public async Task Fields_of_a_form_are_parameters()
    {
        await using var app = await TutorialHost.StartAsync("request_forms.tutorial001");

        await app.Send(HttpMethod.Post, "/login/", Form(("username", "foo"), ("password", "secret"))).Answers(200, """{"username":"foo"}""");
        await app.Send(HttpMethod.Post, "/login/", Form(("username", ""))).Answers(422,
            """{"detail":[{"type":"missing","loc":["body","username"],"msg":"Field required","input":null},{"type":"missing","loc":["body","password"],"msg":"Field required","input":null}]}""");
        await app.Post("/login/", """{"username":"foo","password":"secret"}""").Answers(422,
            """{"detail":[{"type":"missing","loc":["body","username"],"msg":"Field required","input":null},{"type":"missing","loc":["body","password"],"msg":"Field required","input":null}]}""");
        Assert.Equal(
            """{"content":{"application/x-www-form-urlencoded":{"schema":{"$ref":"#/components/schemas/Body_login_login__post"}}},"required":true}""",
            await app.DocumentedAsync("paths", "/login/", "post", "requestBody"));
        Assert.Equal(
            """{"properties":{"username":{"type":"string","title":"Username"},"password":{"type":"string","title":"Password"}},"type":"object","required":["username","password"],"title":"Body_login_login__post"}""",
            await app.DocumentedAsync("components", "schemas", "Body_login_login__post"));
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
