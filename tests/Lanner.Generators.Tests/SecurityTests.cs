using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class SecurityTests
{
    [Theory]
    [InlineData("new OAuth2PasswordBearer(\"token\")", "Bearer abc", "\"abc\"")]
    [InlineData("new OAuth2PasswordBearer(\"token\")", "bEARER  abc ", "\"abc\"")]
    [InlineData("new OAuth2AuthorizationCodeBearer(\"auth\", \"token\")", "Bearer abc", "\"abc\"")]
    [InlineData("new OAuth2(new OAuthFlows())", "Other abc", "\"Other abc\"")]
    [InlineData("new OpenIdConnect(\"/openid\")", "Other abc", "\"Other abc\"")]
    [InlineData("new HttpBearer()", "Bearer abc", "\"Bearer:abc\"")]
    [InlineData("new HttpDigest()", "Digest a=b", "\"Digest:a=b\"")]
    [InlineData("new HttpBase(\"Other\")", "Any thing", "\"Any:thing\"")]
    [InlineData("new HttpBasic()", "Basic am9objpzZWM6cmV0", "\"john:sec:ret\"")]
    [Trait("Feature", "HTTP Digest, generic HTTP base")]
    [Trait("Feature", "OpenID Connect")]
    [Trait("Feature", "OAuth2 authorization code, generic OAuth2")]
    public Task Scheme_gives_the_credentials(string scheme, string header, string answer) => Read(scheme).Get("/", ("Authorization", header)).Answers(200, answer);

    [Theory]
    [InlineData("new OAuth2PasswordBearer(\"token\")", null, "Bearer")]
    [InlineData("new OAuth2PasswordBearer(\"token\")", "Notexistent abc", "Bearer")]
    [InlineData("new OAuth2(new OAuthFlows())", null, "Bearer")]
    [InlineData("new OpenIdConnect(\"/openid\")", null, "Bearer")]
    [InlineData("new HttpBearer()", "Basic abc", "Bearer")]
    [InlineData("new HttpBearer()", "Bearer ", "Bearer")]
    [InlineData("new HttpDigest()", "Bearer abc", "Digest")]
    [InlineData("new HttpBase(\"oTHER\")", null, "Other")]
    [InlineData("new HttpBasic()", null, "Basic")]
    [InlineData("new HttpBasic { Realm = \"simple\" }", null, "Basic realm=\"simple\"")]
    [InlineData("new HttpBasic { AutoError = false }", "Basic notabase64token", "Basic")]
    [InlineData("new HttpBasic { AutoError = false }", "Basic am9obnNlY3JldA==", "Basic")]
    [InlineData("new HttpBasic { AutoError = false }", "Basic asO8Om4=", "Basic")]
    [InlineData("new ApiKeyHeader(\"key\")", null, "APIKey")]
    [Trait("Feature", "OAuth2 password bearer")]
    [Trait("Feature", "HTTP Basic")]
    [Trait("Feature", "HTTP Bearer")]
    public async Task Missing_credentials_are_refused_with_a_challenge(string scheme, string? header, string challenge)
    {
        var headers = header is null ? Array.Empty<(string, string)>() : [("Authorization", header)];
        var (status, body, answered) = await Read(scheme).Get("/", headers).SentWithHeaders();
        Assert.Equal((401, """{"detail":"Not authenticated"}"""), (status, body));
        Assert.Equal(challenge, answered.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("ApiKeyHeader", "/", "key", "secret")]
    [InlineData("ApiKeyQuery", "/?key=first&key=secret", "other", "x")]
    [InlineData("ApiKeyCookie", "/", "Cookie", "key=secret; other=1")]
    [Trait("Feature", "API key in query, header, cookie")]
    public async Task Key_is_read_from_its_place(string type, string path, string header, string value)
    {
        await Read($"new {type}(\"key\")").Get(path, (header, value)).Answers(200, "\"secret\"");
        await Read($"new {type}(\"key\")").Get("/?key=", ("key", ""), ("Cookie", "key=")).Answers(401, """{"detail":"Not authenticated"}""");
    }

    [Theory]
    [InlineData("new OAuth2PasswordBearer(\"token\") { AutoError = false }")]
    [InlineData("new HttpBearer { AutoError = false }")]
    [InlineData("new HttpBasic { AutoError = false }")]
    [InlineData("new ApiKeyQuery(\"key\") { AutoError = false }")]
    [InlineData("new OpenIdConnect(\"/openid\") { AutoError = false }")]
    [Trait("Feature", "auto_error=False")]
    public Task Scheme_without_automatic_errors_gives_null(string scheme) => Read(scheme).Get("/").Answers(200, "\"none\"");

    [Theory]
    [InlineData("new HttpBasic { Description = \"d\" }", "\"HTTPBasic\":{\"type\":\"http\",\"description\":\"d\",\"scheme\":\"basic\"}")]
    [InlineData("new HttpBearer { BearerFormat = \"JWT\" }", "\"HTTPBearer\":{\"type\":\"http\",\"scheme\":\"bearer\",\"bearerFormat\":\"JWT\"}")]
    [InlineData("new HttpDigest { SchemeName = \"digest\" }", "\"digest\":{\"type\":\"http\",\"scheme\":\"digest\"}")]
    [InlineData("new ApiKeyCookie(\"key\")", "\"APIKeyCookie\":{\"type\":\"apiKey\",\"in\":\"cookie\",\"name\":\"key\"}")]
    [InlineData("new OpenIdConnect(\"/openid\")", "\"OpenIdConnect\":{\"type\":\"openIdConnect\",\"openIdConnectUrl\":\"/openid\"}")]
    [InlineData("new OAuth2PasswordBearer(\"token\") { Scopes = { [\"me\"] = \"Me.\" } }", "\"OAuth2PasswordBearer\":{\"type\":\"oauth2\",\"flows\":{\"password\":{\"scopes\":{\"me\":\"Me.\"},\"tokenUrl\":\"token\"}}}")]
    [InlineData("new OAuth2AuthorizationCodeBearer(\"auth\", \"token\", \"refresh\")", "\"OAuth2AuthorizationCodeBearer\":{\"type\":\"oauth2\",\"flows\":{\"authorizationCode\":{\"refreshUrl\":\"refresh\",\"scopes\":{},\"authorizationUrl\":\"auth\",\"tokenUrl\":\"token\"}}}")]
    [Trait("Feature", "scheme_name and description")]
    public async Task Scheme_documents_itself(string scheme, string component)
    {
        var (_, document) = await Read(scheme).Get("/openapi.json").Sent();
        Assert.Contains($"\"securitySchemes\":{{{component}}}", document);
        Assert.Contains($"\"security\":[{{{component[..component.IndexOf(':', StringComparison.Ordinal)]}:[]}}]", document);
        Assert.DoesNotContain("422", document);
    }

    [Fact]
    public Task Class_that_derives_from_a_scheme_is_a_dependency_by_its_type() =>
        Run(
            "[Get(\"/\")] public static string Read([Depends<Token403>] HttpAuthorizationCredentials credentials) => credentials.Credentials;",
            "public sealed class Token403 : HttpBearer { protected override HttpException NotAuthenticated() => new(403, \"no\"); }")
            .Get("/").Answers(403, """{"detail":"no"}""");

    [Theory]
    [InlineData("/a", "\"x y z\"")]
    [InlineData("/b", "\"z|\"")]
    [InlineData("/c", "\"r z\"")]
    [Trait("Feature", "Scopes")]
    public Task Scopes_are_gathered_on_the_way_down_and_seen_nowhere_else(string path, string answer) =>
        Run(
            """
            [Get("/a")] public static string A([Security(nameof(Outer), "x", "y")] string scopes) => scopes;
            [Get("/b")] public static string B([Security(nameof(Seen), "z")] string first, [Depends(nameof(Seen))] string second) => first + "|" + second;
            [Get("/c"), Security(nameof(Seen), "q")] public static string C([Router] string scopes) => scopes;
            public static string Outer([Security(nameof(Seen), "z")] string scopes) => scopes;
            public static string Seen(SecurityScopes scopes) => scopes.ToString();
            """,
            "[DependsOn(typeof(ItemsRouter), nameof(ItemsRouter.Outer), Scopes = [\"r\"])] public sealed class RouterAttribute : DependsAttribute;",
            "[Lanner.Router]").Get(path).Answers(200, answer);

    [Fact]
    [Trait("Feature", "Scopes in OpenAPI")]
    public async Task Scopes_of_all_uses_are_documented_with_the_scheme()
    {
        var api = Run(
            """
            public static readonly OAuth2PasswordBearer Token = new("token");
            [Get("/a"), Security(nameof(Token), "x")] public static string A([Security(nameof(User), "y", "x")] string user) => user;
            [Get("/b"), Requires(nameof(User))] public static string B() => "b";
            public static string User([Depends(nameof(Token))] string token) => token;
            """);
        var (_, document) = await api.Get("/openapi.json").Sent();
        Assert.Contains("\"security\":[{\"OAuth2PasswordBearer\":[\"x\",\"y\"]}]", document);
        Assert.Contains("\"security\":[{\"OAuth2PasswordBearer\":[]}]", document);
        await api.Get("/a", ("Authorization", "Bearer t")).Answers(200, "\"t\"");
        await api.Get("/b").Answers(401, """{"detail":"Not authenticated"}""");
    }

    [Theory]
    [InlineData("/?q=foobar", "true")]
    [InlineData("/?q=foo", "false")]
    [InlineData("/?q=foobar&n=x", null)]
    [Trait("Feature", "Parametrised dependency")]
    public Task Instance_is_a_dependency_whose_method_reads_the_request(string path, string? answer)
    {
        var api = Run(
            """
            public static Checker Bar { get; } = new("bar");
            [Get("/")] public static bool Read([Depends(nameof(Bar))] bool found, [Depends(nameof(Double))] int doubled) => found;
            public delegate int Twice(int n = 0);
            public static readonly Twice Double = n => 2 * n;
            """,
            "public sealed class Checker(string text) { public async Task<bool> InvokeAsync(string q = \"\") { await Task.Yield(); return q.Contains(text); } }");
        return answer is null ? api.Get(path).Rejects("int_parsing at query.n") : api.Get(path).Answers(200, answer);
    }

    private static Api Read(string scheme) => Run(
        $$"""
        public static readonly {{scheme.Split(' ', '(')[1]}} Scheme = {{scheme}};
        [Get("/")] public static string Read([Depends(nameof(Scheme))] {{TypeOf(scheme)}}? value) => ({{(TypeOf(scheme) switch
        {
            "string" => "value",
            "HttpBasicCredentials" => "value is null ? null : value.Username + \":\" + value.Password",
            _ => "value is null ? null : value.Scheme + \":\" + value.Credentials",
        })}}) ?? "none";
        """);

    private static string TypeOf(string scheme) =>
        scheme.Contains("HttpBasic", StringComparison.Ordinal) ? "HttpBasicCredentials" : scheme.Contains(" Http", StringComparison.Ordinal) ? "HttpAuthorizationCredentials" : "string";
}
