using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Tutorial.Tests;

public sealed class SecurityTests
{
    [Fact]
    [Trait("Feature", "OAuth2 password bearer")]
    public async Task Bearer_token_is_required_and_documented()
    {
        await using var app = await TutorialHost.StartAsync("security.tutorial001");

        var refused = await app.Get("/items/").Answers(401, """{"detail":"Not authenticated"}""");
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
        await app.Get("/items/", ("Authorization", "Notexistent testtoken")).Answers(401, """{"detail":"Not authenticated"}""");
        await app.Get("/items/", ("Authorization", "Bearer testtoken")).Answers(200, """{"token":"testtoken"}""");
        await app.Get("/openapi.json").Answers(200,
            """{"openapi":"3.1.0","info":{"title":"FastAPI","version":"0.1.0"},"paths":{"/items/":{"get":{"summary":"Read Items","operationId":"read_items_items__get","responses":{"200":{"description":"Successful Response","content":{"application/json":{"schema":{}}}}},"security":[{"OAuth2PasswordBearer":[]}]}}},"components":{"securitySchemes":{"OAuth2PasswordBearer":{"type":"oauth2","flows":{"password":{"scopes":{},"tokenUrl":"token"}}}}}}""");
    }

    [Fact]
    [Trait("Feature", "OAuth2 password bearer")]
    public async Task Dependency_makes_a_user_of_the_token()
    {
        await using var app = await TutorialHost.StartAsync("security.tutorial002");

        await app.Get("/users/me", ("Authorization", "Bearer testtoken")).Answers(200,
            """{"username":"testtokenfakedecoded","email":"john@example.com","full_name":"John Doe","disabled":null}""");
    }

    [Fact]
    [Trait("Feature", "Password request form")]
    public async Task Form_gives_name_and_password()
    {
        await using var app = await TutorialHost.StartAsync("security.tutorial003");

        await Login(app, "username=johndoe&password=secret").Answers(200, """{"access_token":"johndoe","token_type":"bearer"}""");
        await Login(app, "username=johndoe&password=incorrect").Answers(400, """{"detail":"Incorrect username or password"}""");
        await Login(app, "username=johndoe&password=secret&grant_type=other").Answers(422,
            """{"detail":[{"type":"string_pattern_mismatch","loc":["body","grant_type"],"msg":"String should match pattern '^password$'","input":"other","ctx":{"pattern":"^password$"}}]}""");
        await app.Get("/users/me", ("Authorization", "Bearer alice")).Answers(400, """{"detail":"Inactive user"}""");
        await app.Get("/users/me", ("Authorization", "Bearer nobody")).Answers(401, """{"detail":"Not authenticated"}""");
    }

    [Fact]
    [Trait("Feature", "JWT")]
    public async Task Token_is_signed_and_checked()
    {
        await using var app = await TutorialHost.StartAsync("security.tutorial004");

        await Login(app, "username=nobody&password=secret").Answers(401, """{"detail":"Incorrect username or password"}""");
        var token = await TokenOf(app, "username=johndoe&password=secret");
        await app.Get("/users/me/", ("Authorization", $"Bearer {token}")).Answers(200,
            """{"username":"johndoe","email":"johndoe@example.com","full_name":"John Doe","disabled":false}""");
        await app.Get("/users/me/items/", ("Authorization", $"Bearer {token}")).Answers(200, """[{"item_id":"Foo","owner":"johndoe"}]""");
        await app.Get("/users/me/", ("Authorization", $"Bearer {token}x")).Answers(401, """{"detail":"Could not validate credentials"}""");
        await app.Get("/users/me/", ("Authorization", "Bearer nonexistent")).Answers(401, """{"detail":"Could not validate credentials"}""");
    }

    [Fact]
    [Trait("Feature", "Scopes")]
    public async Task Token_needs_the_scopes_of_the_whole_way()
    {
        await using var app = await TutorialHost.StartAsync("security.tutorial005");

        var none = await TokenOf(app, "username=johndoe&password=secret");
        var me = await TokenOf(app, "username=johndoe&password=secret&scope=me");
        var both = await TokenOf(app, "username=johndoe&password=secret&scope=me%20items");
        await app.Get("/status/", ("Authorization", $"Bearer {none}")).Answers(200, """{"status":"ok"}""");
        var refused = await app.Get("/users/me/", ("Authorization", $"Bearer {none}")).Answers(401, """{"detail":"Not enough permissions"}""");
        Assert.Equal("Bearer scope=\"me\"", refused.Headers.WwwAuthenticate.ToString());
        refused = await app.Get("/users/me/items/", ("Authorization", $"Bearer {me}")).Answers(401, """{"detail":"Not enough permissions"}""");
        Assert.Equal("Bearer scope=\"items me\"", refused.Headers.WwwAuthenticate.ToString());
        await app.Get("/users/me/items/", ("Authorization", $"Bearer {both}")).Answers(200, """[{"item_id":"Foo","owner":"johndoe"}]""");
    }

    [Fact]
    [Trait("Feature", "Scopes in OpenAPI")]
    public async Task Scopes_are_documented_with_the_scheme()
    {
        await using var app = await TutorialHost.StartAsync("security.tutorial005");

        using var document = JsonDocument.Parse(await app.Client.GetStringAsync("/openapi.json", TestContext.Current.CancellationToken));
        var paths = document.RootElement.GetProperty("paths");
        Assert.Equal("""[{"OAuth2PasswordBearer":["items","me"]}]""", paths.GetProperty("/users/me/items/").GetProperty("get").GetProperty("security").GetRawText());
        Assert.Equal("""[{"OAuth2PasswordBearer":[]}]""", paths.GetProperty("/status/").GetProperty("get").GetProperty("security").GetRawText());
        Assert.Equal(
            """{"OAuth2PasswordBearer":{"type":"oauth2","flows":{"password":{"scopes":{"me":"Read information about the current user.","items":"Read items."},"tokenUrl":"token"}}}}""",
            document.RootElement.GetProperty("components").GetProperty("securitySchemes").GetRawText());
    }

    [Fact]
    [Trait("Feature", "HTTP Basic")]
    public async Task Name_and_password_are_decoded()
    {
        await using var app = await TutorialHost.StartAsync("security.tutorial006");

        await app.Get("/users/me", ("Authorization", Basic("john:secret"))).Answers(200, """{"username":"john","password":"secret"}""");
        await app.Get("/users/me", ("Authorization", "Basic notabase64token")).Answers(401, """{"detail":"Not authenticated"}""");
        var refused = await app.Get("/users/me", ("Authorization", Basic("johnsecret"))).Answers(401, """{"detail":"Not authenticated"}""");
        Assert.Equal("Basic", refused.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    [Trait("Feature", "HTTP Basic")]
    public async Task Name_and_password_are_compared()
    {
        await using var app = await TutorialHost.StartAsync("security.tutorial007");

        await app.Get("/users/me", ("Authorization", Basic("stanleyjobson:swordfish"))).Answers(200, """{"username":"stanleyjobson"}""");
        await app.Get("/users/me", ("Authorization", Basic("stanleyjobson:wrong"))).Answers(401, """{"detail":"Incorrect username or password"}""");
    }

    [Fact]
    [Trait("Feature", "Custom 401 or 403")]
    [Trait("Feature", "HTTP Bearer")]
    public async Task Scheme_chooses_its_own_refusal()
    {
        await using var app = await TutorialHost.StartAsync("authentication_error_status_code.tutorial001");

        await app.Get("/me").Answers(403, """{"detail":"Not authenticated"}""");
        await app.Get("/me", ("Authorization", "Bearer secrettoken")).Answers(200, """{"message":"You are authenticated","token":"secrettoken"}""");
    }

    private static Exchange Login(TutorialHost app, string form) =>
        app.Send(HttpMethod.Post, "/token", new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"));

    private static async Task<string> TokenOf(TutorialHost app, string form)
    {
        var response = await Login(app, form).Sent();
        var token = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return token.GetProperty("access_token").GetString()!;
    }

    private static string Basic(string credentials) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials))}";
}
