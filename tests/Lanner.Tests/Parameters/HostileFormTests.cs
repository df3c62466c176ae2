using Lanner.Runtime;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Parameters;

/// <summary>Forms that can't be read are the client's mistakes: a 4xx with a detail, on the wire and in any charset.</summary>
public sealed class HostileFormTests
{
    private const string Urlencoded = "application/x-www-form-urlencoded";
    private const string Unreadable = """{"detail":"There was an error parsing the body"}""";

    [Theory]
    [InlineData("utf-8", 200)]
    [InlineData("UTF-8", 200)]
    [InlineData("\"utf-8\"", 200)]
    [InlineData("us-ascii", 200)]
    [InlineData("utf8", 200)]
    [InlineData("", 200)]
    [InlineData("iso-8859-1", 415)]
    [InlineData("utf-16", 415)]
    [InlineData("utf-7", 415)]
    [InlineData("\"utf-7\"", 415)]
    [InlineData("unicode-1-1-utf-7", 415)]
    [InlineData("x-unknown", 415)]
    [InlineData("windows-1252", 415)]
    [InlineData("65000", 415)]
    [InlineData("utf-8; charset=utf-7", 415)]
    public async Task A_form_is_read_in_a_known_charset_only(string charset, int status)
    {
        await using var api = await StartAsync();
        foreach (var (type, body) in new[] { (Urlencoded, "name=Rick"), ("multipart/form-data; boundary=b", Multipart("", "Rick")) })
        {
            var (actual, answer) = await PostAsync(api, $"{type}; charset={charset}", body);

            Assert.True(status == actual, $"{type}; charset={charset}: {answer}");
            if (status == 200)
                Assert.EndsWith("\"Rick\"", answer, StringComparison.Ordinal);
            else
                Assert.Contains("{\"detail\":\"The body's charset", answer, StringComparison.Ordinal);
        }

        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", "R\u00c3\u00a4", 200)]
    [InlineData("text/plain; charset=iso-8859-1", "R\u00e4", 200)]
    [InlineData("text/plain; charset=utf-7", "Ra", 415)]
    [InlineData("text/plain; charset=x-unknown", "R\u00c3\u00a4", 200)] // as UTF-8: FastAPI reads every part so
    [InlineData("text/plain; charset=UTF-7", "Ra", 415)]
    [InlineData("text/plain; charset=unicode-2-0-utf-7", "Ra", 415)]
    public async Task A_part_is_read_in_a_known_charset_only(string contentType, string value, int status)
    {
        await using var api = await StartAsync();

        var (actual, answer) = await PostAsync(api, "multipart/form-data; boundary=b", Multipart($"Content-Type: {contentType}\r\n", value));

        Assert.True(status == actual, answer);
        Assert.EndsWith(
            status == 200 ? "\"R\u00c3\u00a4\"" : """{"detail":"The charset of a part of the form is not supported"}""", answer, StringComparison.Ordinal);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    public async Task A_multipart_form_without_a_boundary_is_refused(string contentType)
    {
        await using var api = await StartAsync();

        var (status, answer) = await PostAsync(api, contentType, Multipart("", "Rick"));

        Assert.Equal(400, status);
        Assert.EndsWith("""{"detail":"Missing boundary in multipart."}""", answer, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> BrokenForms => new()
    {
        { "multipart/form-data; boundary=b", "no boundary at all" },
        { "multipart/form-data; boundary=b", "--b" },
        { "multipart/form-data; boundary=b", "--b\r\n" },
        { "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nRick" },
        { "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nRick\r\n--c--\r\n" },
        { "multipart/form-data; boundary=b", "--b\r\nno colon\r\n\r\nRick\r\n--b--\r\n" },
        { "multipart/form-data; boundary=b", "--b\r\n\r\nRick\r\n--b--\r\n" },
        { "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: ;;;\r\n\r\nRick\r\n--b--\r\n" },
        { $"multipart/form-data; boundary={new string('b', 300)}", "x" },
        { "multipart/form-data; boundary=b", $"--b\r\n{string.Concat(Enumerable.Range(0, 40).Select(i => $"X-{i}: x\r\n"))}\r\nRick\r\n--b--\r\n" },
        { "multipart/form-data; boundary=b", $"--b\r\nX: {new string('x', 40_000)}\r\n\r\nRick\r\n--b--\r\n" },
        { "multipart/form-data; boundary=b", string.Concat(Enumerable.Repeat("--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n\r\n", 1100)) + "--b--\r\n" },
        { "multipart/form-data; boundary=b", string.Concat(Enumerable.Repeat("--b\r\nContent-Disposition: form-data; name=\"n\"; filename=\"f\"\r\n\r\n\r\n", 1100)) + "--b--\r\n" },
        { Urlencoded, string.Concat(Enumerable.Range(0, 1100).Select(i => $"a{i}=1&")) },
        { Urlencoded, $"{new string('k', 3000)}=1" },
    };

    [Theory]
    [MemberData(nameof(BrokenForms))]
    public async Task A_broken_form_is_a_400(string contentType, string body)
    {
        await using var api = await StartAsync();

        var (status, answer) = await PostAsync(api, contentType, body);

        Assert.Equal(400, status);
        Assert.EndsWith(Unreadable, answer, StringComparison.Ordinal);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Theory]
    [InlineData(Urlencoded, "name=%")]
    [InlineData(Urlencoded, "name=%zz&%=%")]
    [InlineData(Urlencoded, "name=%ff%fe")]
    [InlineData(Urlencoded, "name=\u00ff\u00fe&\u00ff=1")]
    [InlineData(Urlencoded, "&&&==&name")]
    [InlineData(Urlencoded, "_charset_=utf-7&name=Rick")]
    [InlineData(Urlencoded, "_charset_=&name=Rick")]
    [InlineData("multipart/form-data; boundary=b", "")]
    [InlineData("multipart/form-data; boundary=b", "--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b; boundary=c", "--b--\r\n")]
    [InlineData("multipart/form-data; boundary=\"b\"", "--b\r\nContent-Disposition: form-data\r\n\r\nRick\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nRick\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: attachment; name=\"name\"\r\n\r\nRick\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"name\"; filename*=utf-7''x\r\n\r\nRick\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name*=utf-7''name\r\n\r\nRick\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"name\"; filename*=UTF-8''%\r\n\r\nRick\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"=?utf-7?Q?x?=\"\r\n\r\nRick\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"name\"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"name\"\r\nContent-Type: ;;;\r\n\r\nRick\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"name\"\r\nContent-Type: text/plain; charset=\r\n\r\nRick\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"_charset_\"\r\n\r\nutf-7\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n\u00ff\u00fe\r\n--b--\r\n")]
    public async Task A_form_of_odd_content_is_never_the_servers_fault(string contentType, string body)
    {
        await using var api = await StartAsync();

        var (status, answer) = await PostAsync(api, contentType, body);

        Assert.True(status is >= 200 and < 500, answer);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task A_value_over_the_platforms_limit_is_a_400()
    {
        await using var api = await StartAsync(services => services.Configure<FormOptions>(options =>
        {
            options.ValueLengthLimit = 10;
            options.MultipartBodyLengthLimit = 10;
        }));

        foreach (var (type, body) in new[] { (Urlencoded, "name=12345678901"), ("multipart/form-data; boundary=b", Multipart("", "12345678901")) })
        {
            var (status, answer) = await PostAsync(api, type, body);
            Assert.Equal(400, status);
            Assert.EndsWith(Unreadable, answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n", "zz\r\nname=\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\r\nname=Rick\r\n")]
    [InlineData("Transfer-Encoding: gzip\r\n", "name=Rick")]
    [InlineData("Content-Length: nine\r\n", "name=Rick")]
    public async Task A_body_of_wrong_framing_is_a_400(string length, string body)
    {
        await using var api = await StartAsync();

        var (status, answer) = await RawConnection.AskAsync(
            api, $"POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: {Urlencoded}\r\n{length}\r\n{body}");

        Assert.True(status == 400, answer);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    private static string Multipart(string headers, string value) =>
        $"--b\r\nContent-Disposition: form-data; name=\"name\"\r\n{headers}\r\n{value}\r\n--b--\r\n";

    private static Task<(int Status, string Answer)> PostAsync(ServedApi api, string contentType, string body) => RawConnection.AskAsync(
        api, $"POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    private static Task<ServedApi> StartAsync(Action<IServiceCollection>? services = null) =>
        ServedApi.StartAsync(app => app.IncludeRouter<FormRouter>(), services: services);

    private sealed class FormRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "FormRouter",
            Operations =
            [
                Operations.Of("POST", "/form", async (http, operation) =>
                {
                    var form = await RequestForm.ReadAsync(http, operation);
                    await operation.RespondAsync<string?, NullableReferenceModel<string, StringModel>>(http, form.FindText("name"));
                }),
            ],
        };
    }
}
