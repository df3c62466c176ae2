using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Generators.Tests;

public sealed class NullCharacterTests
{
    private const string Types =
        """
        public record Item(string Name, object? Any = null, System.Text.Json.JsonElement? Raw = null, System.Text.Json.Nodes.JsonNode? Node = null, Dictionary<string, string>? Map = null,
            Union<int, string>? Either = null, List<string>? List = null, Uri? Url = null, JsonEncoded<string>? Text = null);
        public record Page(string Name);
        """;

    [Theory]
    [InlineData("""{"name":"a\u0000"}""", "body.name")]
    [InlineData("""{"name":"\\\u0000"}""", "body.name")]
    [InlineData("""{"name":"a","any":"\u0000"}""", "body.any")]
    [InlineData("""{"name":"a","any":{"b":["x","\u0000"]}}""", "body.any.b.1")]
    [InlineData("""{"name":"a","any":{"\u0000":1}}""", "body.any.\0.[key]")]
    [InlineData("""{"name":"a","raw":{"b":["x","\\\u0000"]}}""", "body.raw.b.1")]
    [InlineData("""{"name":"a","raw":{"\u0000":1}}""", "body.raw.\0.[key]")]
    [InlineData("""{"name":"a","node":["\\u0000","\u0000"]}""", "body.node.1")]
    [InlineData("""{"name":"a","map":{"\u0000":"b"}}""", "body.map.\0.[key]")]
    [InlineData("""{"name":"a","map":{"b":"\u0000"}}""", "body.map.b")]
    [InlineData("""{"name":"a","list":["b","\u0000"]}""", "body.list.1")]
    [InlineData("""{"name":"a","url":"http://h/\u0000"}""", "body.url")]
    [InlineData("""{"name":"a","text":"\"\\u0000\""}""", "body.text")]
    public async Task A_text_of_a_body_with_it_is_an_error_at_its_place(string body, string location)
    {
        var errors = await Take("Item", allow: false).Post("/", body).Errors();
        Assert.Equal("string_null_character", errors.Types());
        Assert.Equal(location, Assert.Single(errors).Location());
        Assert.Equal("String should not contain the null character (U+0000)", (string?)errors[0]!["msg"]);
        await Take("Item", allow: true).Post("/", body).Answers(200, "1");
    }

    [Fact]
    public Task A_text_of_a_union_with_it_is_an_error() =>
        Take("Item", allow: false).Post("/", """{"name":"a","either":"\u0000"}""").Rejects("int_parsing at body.either.int", "string_null_character at body.either.str");

    [Theory]
    [InlineData("""{"name":"\\u0000"}""")]
    [InlineData("""{"name":"a","raw":"\\u0000","node":["\\\\u0000"],"unknown":"\u0000"}""")]
    public Task What_only_looks_like_it_and_what_nobody_reads_are_no_errors(string body) => Take("Item", allow: false).Post("/", body).Answers(200, "1");

    [Fact]
    public async Task A_body_of_another_type_is_checked_as_text()
    {
        using var content = new StringContent("a\0b", Encoding.UTF8, "text/plain");
        await Take("string", allow: false).Post("/", content).Rejects("string_null_character at body");
    }

    [Theory]
    [InlineData("[Query] string q", "/?q=a%00", "query.q")]
    [InlineData("[Query] List<string> q", "/?q=a&q=%00", "query.q.1")]
    [InlineData("[Query] Page q", "/?name=%00", "query.name")]
    [InlineData("[Query] object? q", "/?q=%00", "query.q")]
    [InlineData("[Cookie] string c", "/", "cookie.c")]
    [InlineData("[Cookie] Page c", "/", "cookie.name")]
    public Task A_parameter_with_it_is_an_error(string parameter, string path, string location) =>
        Run($"[Post(\"/\")] public static int Take({parameter}) => 1;", allow: false)
            .Post(path, "", ("cookie", "c=%00; name=%00")).Rejects($"string_null_character at {location}");

    [Theory]
    [InlineData("[Form] string f", "body.f")]
    [InlineData("[Form] List<string> f", "body.f.0")]
    [InlineData("[Form] Page f", "body.name")]
    public async Task A_field_of_a_form_with_it_is_an_error(string parameter, string location)
    {
        using var form = new MultipartFormDataContent { { new StringContent("a\0"), "f" }, { new StringContent("\0"), "name" } };
        await Run($"[Post(\"/\")] public static int Take({parameter}) => 1;", allow: false).Post("/", form).Rejects($"string_null_character at {location}");
    }

    // The platform takes no null character in urlencoded forms.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_urlencoded_form_with_it_can_not_be_read(bool allow) =>
        Assert.Equal(400, (await Run("[Post(\"/\")] public static int Take([Form] string f) => 1;", allow).PostForm("/", "f=a%00").Sent()).Status);

    [Theory]
    [InlineData("[File] IFormFile f", "body.f")]
    [InlineData("List<IFormFile> f", "body.f.0")]
    public async Task A_files_name_with_it_is_an_error(string parameter, string location)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent([1]);
        _ = file.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=f; filename*=UTF-8''a%00b");
        form.Add(file);
        await Run($"[Post(\"/\")] public static int Take({parameter}) => 1;", allow: false).Post("/", form).Rejects($"string_null_character at {location}");
    }

    [Fact]
    public async Task A_message_of_a_WebSocket_is_checked()
    {
        var api = Run(
            """
            [WebSocket("/")] public static async Task Talk(WebSocketConnection socket)
            {
                await socket.AcceptAsync();
                try { await socket.ReceiveJsonAsync<Page>(); }
                catch (ValidationException refused) { await socket.SendTextAsync(refused.Errors[0].Type); }
            }
            """,
            allow: false);
        Assert.Equal("string_null_character", (await api.Talk("/", """{"name":"\u0000"}"""))[0]);
    }

    private static Api Take(string type, bool allow) => Run($"[Post(\"/\")] public static int Take([Body] {type} value) => 1;", allow);

    private static Api Run(string operation, bool allow) =>
        Api.Run(operation, Types, services: services => services.Configure<LannerOptions>(options => options.AllowNullCharacter = allow));
}
