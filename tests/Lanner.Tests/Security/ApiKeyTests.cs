using Lanner.Runtime;

namespace Lanner.Tests.Security;

[Trait("Feature", "API key in query, header, cookie")]
public sealed class ApiKeyTests
{
    [Theory]
    [InlineData("/query?key=secret", null, "secret")]
    [InlineData("/query?key=secret&KEY=other", null, "secret")]
    [InlineData("/query?%6bey=a%2Bb", null, "a+b")]
    [InlineData("/query?Key=secret", null, null)]
    [InlineData("/query?KEY=secret", null, null)]
    [InlineData("/cookie", "Cookie: key=secret", "secret")]
    [InlineData("/cookie", "Cookie: key=secret; Key=other", "secret")]
    [InlineData("/cookie", "Cookie: Key=secret", null)]
    [InlineData("/header", "kEy: secret", "secret")]
    public async Task Names_are_compared_as_the_place_has_them(string path, string? header, string? key)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<KeyRouter>());

        var (status, answer) = await RawConnection.AskAsync(api, $"GET {path} HTTP/1.1\r\nHost: x\r\n{(header is null ? "" : header + "\r\n")}\r\n");

        Assert.Equal(key is null ? 401 : 200, status);
        Assert.EndsWith(key is null ? """{"detail":"Not authenticated"}""" : $"\"{key}\"", answer, StringComparison.Ordinal);
    }

    private sealed class KeyRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "KeyRouter",
            Operations = [Key("query", new ApiKeyQuery("key")), Key("cookie", new ApiKeyCookie("key")), Key("header", new ApiKeyHeader("Key"))],
        };

        private static Operation Key(string name, ApiKey scheme) =>
            Operations.Get($"/{name}", (http, operation) => operation.RespondAsync<string, StringModel>(http, scheme.Invoke(http)!), name);
    }
}
