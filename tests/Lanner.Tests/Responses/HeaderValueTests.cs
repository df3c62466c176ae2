using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Responses;

/// <summary>Values that go into headers of answers, some of which clients choose: they change no status and end no line.</summary>
public sealed class HeaderValueTests
{
    [Theory]
    [InlineData("X-Name", "J\u00fcrgen", "X-Name: J%C3%BCrgen")]
    [InlineData("X-Name", "\u5f20 \ud83d\ude00", "X-Name: %E5%BC%A0 %F0%9F%98%80")]
    [InlineData("X-Name", "half \\ud83d", "X-Name: half %EF%BF%BD")]
    [InlineData("X-Name", "a\r\nSet-Cookie: b=c", "X-Name: a%0D%0ASet-Cookie: b=c")]
    [InlineData("X-Name", "a\0b\u007f\tc", "X-Name: a%00b%7F\tc")]
    [InlineData("X-Name", "100% \"plain\" ~", "X-Name: 100% \"plain\" ~")]
    [InlineData("WWW-Authenticate", "Basic realm=\"K\u00fcche\"", "WWW-Authenticate: Basic realm=\"K%C3%BCche\"")]
    [InlineData("Location", "/k\u00fcche", "Location: /k%C3%BCche")]
    [InlineData("X-Empty", "", "X-Empty: ")]
    public async Task A_value_that_a_header_can_not_hold_is_escaped_and_the_status_stays(string name, string value, string line)
    {
        // An attribute can't hold half a surrogate pair.
        await using var api = await StartAsync(name, value.Replace("\\ud83d", "\ud83d", StringComparison.Ordinal));

        var (status, answer) = await RawConnection.AskAsync(api, "GET /refused HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.Equal(409, status);
        Assert.Contains($"\r\n{line}\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n{\"detail\":\"no\"}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nSet-Cookie", answer, StringComparison.Ordinal);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("X Name")]
    [InlineData("X-N\u00e4me")]
    [InlineData("X-Name:")]
    [InlineData("X\r\nSet-Cookie: a=b")]
    [InlineData("Content-Length")]
    [InlineData("transfer-encoding")]
    public async Task A_header_that_can_not_be_sent_is_left_out_with_a_warning(string name)
    {
        await using var api = await StartAsync(name, "chunked");

        var (status, answer) = await RawConnection.AskAsync(api, "GET /refused HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.Equal(409, status);
        Assert.EndsWith("\r\n\r\n{\"detail\":\"no\"}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("chunked", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 15\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("can't be sent", Assert.Single(api.Log.At(LogLevel.Warning)).Text, StringComparison.Ordinal);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task A_realm_may_hold_any_text()
    {
        await using var api = await StartAsync("X", "");

        var (status, answer) = await RawConnection.AskAsync(api, "GET /basic HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.Equal(401, status);
        Assert.Contains("\r\nWWW-Authenticate: Basic realm=\"K%C3%BCche\"\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("re\u00e7u \"1\".txt", "filename*=UTF-8''re%C3%A7u%20%221%22.txt")]
    [InlineData("a\r\nSet-Cookie: b.txt", "filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b.txt")]
    public async Task A_files_name_may_hold_any_text(string name, string parameter)
    {
        await using var api = await StartAsync("X", name);

        var (status, answer) = await RawConnection.AskAsync(api, "GET /file HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.Equal(200, status);
        Assert.Contains($"; {parameter}\r\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nSet-Cookie", answer.Split("\r\n\r\n")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /refused/?q=\u00c3\u00bc HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET /refused/?q=%0d%0aSet-Cookie:a=b HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET /refused/ HTTP/1.1\r\nHost: \u00c3\u00bc\r\n\r\n")]
    [InlineData("GET /refused/ HTTP/1.1\r\nHost: [::1\r\n\r\n")]
    [InlineData("OPTIONS /refused HTTP/1.1\r\nHost: x\r\nOrigin: http://\u00c3\u00bc\r\nAccess-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: x-\u00c3\u00bc\r\n\r\n")]
    [InlineData("GET /refused HTTP/1.1\r\nHost: x\r\nOrigin: http://\u00c3\u00bc\r\n\r\n")]
    public async Task What_a_client_sends_comes_back_in_a_header_without_harm(string request)
    {
        await using var api = await StartAsync("X", "");

        var (status, answer) = await RawConnection.AskAsync(api, request);

        Assert.True(status < 500, answer);
        Assert.DoesNotContain("\r\nSet-Cookie", answer, StringComparison.Ordinal);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    private static Task<ServedApi> StartAsync(string name, string value) => ServedApi.StartAsync(
        app =>
        {
            app.UseCors();
            app.IncludeRouter<RefusingRouter>();
        },
        services: services => services
            .AddSingleton(new Header(name, value))
            .AddCors(cors => cors.AddDefaultPolicy(policy => policy.SetIsOriginAllowed(_ => true).AllowAnyHeader().AllowAnyMethod())));

    private sealed record Header(string Name, string Value);

    private sealed class RefusingRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "RefusingRouter",
            Operations =
            [
                Operations.Get("/refused", (http, _) =>
                {
                    var header = http.RequestServices.GetRequiredService<Header>();
                    throw new HttpException(409, "no", new Dictionary<string, string> { [header.Name] = header.Value });
                }, "Refused"),
                Operations.Get("/basic", (http, operation) =>
                {
                    _ = new HttpBasic { Realm = "K\u00fcche" }.Invoke(http);
                    return operation.RespondNothingAsync(http);
                }, "Basic"),
                Operations.Get("/file", (http, operation) => operation.RespondResultAsync(http, new FileResponse(
                    typeof(RefusingRouter).Assembly.Location, "text/plain", http.RequestServices.GetRequiredService<Header>().Value)), "File"),
            ],
        };
    }
}
