using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Parameters;

public sealed class RequestBodyTests
{
    private const string Json = "application/json";
    private const string NotJson = """{"detail":[{"type":"json_invalid","loc":["body",{0}],"msg":"JSON decode error","input":{},"ctx":{"error":"{1}"}}]}""";

    [Theory]
    [InlineData("/point", Json, """{"x":1,"y":2}""", 200, """{"x":1,"y":2}""")]
    [InlineData("/point", "application/geo+json", """{"x":1,"y":2}""", 200, """{"x":1,"y":2}""")]
    [InlineData("/point", Json, """ {"x":1,"y":2} """, 200, """{"x":1,"y":2}""")]
    [InlineData("/point", Json, """{"x":"a"}""", 422, """{"detail":[{"type":"int_parsing","loc":["body","x"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"a"},{"type":"missing","loc":["body","y"],"msg":"Field required","input":{"x":"a"}}]}""")]
    [InlineData("/point", Json, "[]", 422, """{"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":[]}]}""")]
    [InlineData("/point", Json, "", 422, """{"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":null}]}""")]
    [InlineData("/point", Json, "null", 422, """{"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":null}]}""")]
    [InlineData("/point", "text/plain", """{"x":1,"y":2}""", 422, """{"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":"{\"x\":1,\"y\":2}"}]}""")]
    [InlineData("/point", null, """{"x":1,"y":2}""", 422, """{"detail":[{"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":"{\"x\":1,\"y\":2}"}]}""")]
    [InlineData("/point", "text/plain", "", 422, """{"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":null}]}""")]
    [InlineData("/optional", Json, "", 200, "null")]
    [InlineData("/optional", Json, "null", 200, "null")]
    [InlineData("/optional", Json, """{"x":1,"y":2}""", 200, """{"x":1,"y":2}""")]
    [InlineData("/members", Json, """{"x":1,"y":2}""", 200, """{"x":1,"y":2}""")]
    [InlineData("/members", Json, """{"x":1}""", 422, """{"detail":[{"type":"missing","loc":["body","y"],"msg":"Field required","input":null}]}""")]
    [InlineData("/members", Json, "[1]", 422, """{"detail":[{"type":"missing","loc":["body","x"],"msg":"Field required","input":null},{"type":"missing","loc":["body","y"],"msg":"Field required","input":null}]}""")]
    [InlineData("/members", Json, "", 422, """{"detail":[{"type":"missing","loc":["body","x"],"msg":"Field required","input":null},{"type":"missing","loc":["body","y"],"msg":"Field required","input":null}]}""")]
    [InlineData("/members", "text/plain", """{"x":1,"y":2}""", 422, """{"detail":[{"type":"missing","loc":["body","x"],"msg":"Field required","input":null},{"type":"missing","loc":["body","y"],"msg":"Field required","input":null}]}""")]
    [InlineData("/text", "text/plain", "hällo\n\"x\"", 200, "\"hällo\\n\\\"x\\\"\"")]
    public async Task Bodies_are_read_as_FastAPI_reads_them(string path, string? contentType, string body, int status, string answer)
    {
        foreach (var inMemory in new[] { false, true })
        {
            await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<BodyRouter>(), inMemory: inMemory);

            Assert.Equal((status, Json, answer), await api.SendAsync("POST", path, Content(body, contentType)));
        }
    }

    [Theory]
    [InlineData("/point", """{"x":1,"y":2""", 12, "Expecting ',' delimiter")]
    [InlineData("/point", """{"x":1,"y":2} x""", 14, "Extra data")]
    [InlineData("/point", """{"x":"a","y":}""", 13, "Expecting value")] // the int error before it is not told
    [InlineData("/point", "{", 1, "Expecting property name enclosed in double quotes")]
    [InlineData("/optional", " ", 1, "Expecting value")]
    [InlineData("/members", "[1", 2, "Expecting ',' delimiter")]
    [InlineData("/members", """{"x":1""", 6, "Expecting ',' delimiter")]
    public async Task Broken_JSON_is_told_alone_in_Pythons_words(string path, string body, int offset, string error)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<BodyRouter>());

        var answer = NotJson.Replace("{0}", $"{offset}", StringComparison.Ordinal).Replace("{1}", error, StringComparison.Ordinal);
        Assert.Equal((422, Json, answer), await api.SendAsync("POST", path, Content(body, Json)));
    }

    [Theory]
    [InlineData("/point")]
    [InlineData("/members")]
    public async Task Bytes_that_are_no_text_are_a_bad_request(string path)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<BodyRouter>());
        var content = new ByteArrayContent([(byte)'{', 0xFF, 0xFE, (byte)'}']);
        content.Headers.Add("Content-Type", Json);

        Assert.Equal((400, Json, """{"detail":"There was an error parsing the body"}"""), await api.SendAsync("POST", path, content));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("application/json;charset=\"UTF-8\"", 200)]
    [InlineData("application/json; charset=utf8; v=1", 200)]
    [InlineData("application/json; charset=us-ascii", 200)]
    [InlineData("application/json; charset=", 200)]
    [InlineData("application/json; charset", 200)]
    [InlineData("application/json; x=\"; charset=utf-7\"", 200)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=utf-7", 415)]
    [InlineData("application/geo+json; CHARSET=\"utf-16le\"", 415)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/json; charset=x-unknown", 415)]
    [InlineData("application/json; charset=utf-8; charset=utf-7", 415)]
    [InlineData("text/plain; charset=iso-8859-1", 415)]
    public async Task JSON_and_text_are_UTF8_and_no_other_charset(string contentType, int status)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<BodyRouter>());
        foreach (var path in new[] { "/point", "/members" })
        {
            var content = Content("""{"x":1,"y":2}""", null);
            Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", contentType));

            var answer = await api.SendAsync("POST", path, content);

            var body = status == 200 ? """{"x":1,"y":2}""" : """{"detail":"The body's charset is not supported: UTF-8 is"}""";
            Assert.Equal((status, Json, body), answer);
        }

        Assert.Equal(422, (await api.SendAsync("POST", "/point", Content("", "application/json; charset=utf-7"))).Status);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task Large_bodies_in_many_pieces_are_read_whole_and_the_connection_goes_on()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<BodyRouter>());
        var body = $$"""{"x":1,"pad":"{{new string('ä', 2_000_000)}}","y":2}""";

        for (var i = 0; i < 3; i++)
            Assert.Equal((200, Json, """{"x":1,"y":2}"""), await api.SendAsync("POST", "/point", Content(body, Json)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bodies_over_the_limit_are_413(bool withLength)
    {
        foreach (var inMemory in new[] { false, true })
        {
            await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<BodyRouter>(), options => options.MaxBodySize = 20, inMemory: inMemory);
            var body = Content("""{"x":1,"y":2,"pad":""}""", Json);

            var (status, contentType, answer) = await api.SendAsync("POST", "/point", withLength ? body : new Chunked(body));

            Assert.Equal((413, Json), (status, contentType));
            Assert.Contains("""{"detail":""", answer, StringComparison.Ordinal);
            Assert.Equal(200, (await api.SendAsync("POST", "/point", Content("""{"x":1,"y":2}""", Json))).Status);
        }
    }

    [Fact]
    public async Task A_limit_above_the_servers_default_lets_larger_bodies_in()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<BodyRouter>(), options => options.MaxBodySize = 40_000_000);
        var body = $$"""{"x":1,"y":2,"pad":"{{new string('a', 31_000_000)}}"}""";

        Assert.Equal(200, (await api.SendAsync("POST", "/point", Content(body, Json))).Status);
        Assert.Equal(200, (await api.SendAsync("POST", "/point", new Chunked(Content(body, Json)))).Status);
    }

    [Fact]
    public async Task No_warning_is_logged_where_the_server_has_no_limit()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<BodyRouter>(), inMemory: true);

        Assert.Equal(200, (await api.SendAsync("POST", "/point", Content("""{"x":1,"y":2}""", Json))).Status);

        Assert.Empty(api.Log.At(LogLevel.Warning));
    }

    [Fact]
    public async Task An_endpoint_may_have_a_limit_of_its_own()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<BodyRouter>().WithMetadata(new Limit(5)));

        Assert.Equal((413, Json, """{"detail":"The body is larger than 5 bytes"}"""), await api.SendAsync("POST", "/point", Content("""{"x":1,"y":2}""", Json)));
    }

    [Fact]
    public async Task A_body_that_middleware_swapped_is_read()
    {
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.Use((http, next) =>
            {
                http.Request.Body = new GZipStream(http.Request.Body, CompressionMode.Decompress);
                return next(http);
            });
            app.UseRouting();
            app.IncludeRouter<BodyRouter>();
        });
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            await zip.WriteAsync("""{"x":1,"y":2}"""u8.ToArray(), TestContext.Current.CancellationToken);
        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.Add("Content-Type", Json);

        Assert.Equal((200, Json, """{"x":1,"y":2}"""), await api.SendAsync("POST", "/point", content));
        Assert.Equal((400, Json, """{"detail":"There was an error parsing the body"}"""), await api.SendAsync("POST", "/point", Content("not zipped", Json)));
    }

    [Fact]
    public async Task A_client_that_leaves_amid_the_body_is_no_log_error()
    {
        var ended = new TaskCompletionSource();
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.Use(async (http, next) =>
            {
                await next(http);
                ended.SetResult();
            });
            app.UseRouting();
            app.IncludeRouter<BodyRouter>();
        });
        using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(IPAddress.Loopback, api.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
            await socket.SendAsync("POST /point HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task Validation_errors_as_problem_details_keep_their_objects()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<BodyRouter>(), options => options.ErrorFormat = ErrorFormat.ProblemDetails);

        Assert.Equal(
            (422, "application/problem+json", """{"type":"about:blank","title":"Unprocessable Entity","status":422,"errors":[{"type":"missing","loc":["body"],"msg":"Field required","input":null}]}"""),
            await api.SendAsync("POST", "/point", Content("", Json)));
    }

    [Fact]
    public async Task The_handler_for_validation_errors_can_be_replaced()
    {
        await using var api = await ServedApi.StartAsync(
            app => app.IncludeRouter<BodyRouter>(),
            options => options.OnException<ValidationException>((http, e) =>
            {
                http.Response.StatusCode = 400;
                return http.Response.WriteAsync(string.Join('|', e.Errors));
            }));

        Assert.Equal((400, null, "body: Field required"), await api.SendAsync("POST", "/point", Content("", Json)));
    }

    private static ByteArrayContent Content(string body, string? contentType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType is not null)
            content.Headers.Add("Content-Type", contentType);
        return content;
    }

    private sealed class Chunked : HttpContent
    {
        private readonly HttpContent _content;

        public Chunked(HttpContent content)
        {
            _content = content;
            Headers.ContentType = content.Headers.ContentType;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _content.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class Limit(long bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => bytes;
    }

    private sealed class BodyRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "BodyRouter",
            Operations =
            [
                Operations.Of("POST", "/point", (http, operation) => ReadAsync<Point, PointModel>(http, operation, true), "Point"),
                Operations.Of("POST", "/optional", (http, operation) => ReadAsync<Point, PointModel>(http, operation, false), "Optional"),
                Operations.Of("POST", "/text", (http, operation) => ReadAsync<string, StringModel>(http, operation, true), "Text"),
                Operations.Of("POST", "/members", ReadMembersAsync, "Members"),
            ],
        };

        private static async Task ReadAsync<T, TModel>(HttpContext http, OperationContext operation, bool required)
            where TModel : IJsonModel<T>
        {
            var body = await RequestBody.ReadAsync(http, operation);
            var errors = default(ErrorList);
            var value = body.Read<T, TModel>(required, ref errors);
            await (errors.IsEmpty ? operation.RespondAsync<T, TModel>(http, value!) : operation.RejectAsync(http, errors));
        }

        private static async Task ReadMembersAsync(HttpContext http, OperationContext operation)
        {
            var body = await RequestBody.ReadAsync(http, operation);
            var errors = default(ErrorList);
            var value = body.ReadMembers<Point, PointMembersModel>(ref errors);
            await (errors.IsEmpty ? operation.RespondAsync<Point, PointModel>(http, value) : operation.RejectAsync(http, errors));
        }
    }
}
