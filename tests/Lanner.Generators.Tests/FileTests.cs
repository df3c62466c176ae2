using System.Net.Http.Headers;
using static Lanner.Generators.Tests.Api;

namespace Lanner.Generators.Tests;

public sealed class FileTests
{
    [Fact]
    public Task File_is_read_into_memory() =>
        Run("[Post(\"/\")] public static int Size([File] byte[] file) => file.Length;").Post("/", Files(("file", "a.txt", "12345"))).Answers(200, "5");

    [Fact]
    public Task Large_file_is_read_whole() =>
        Run("[Post(\"/\")] public static int Size([File] byte[] file) => file.Length;").Post("/", Files(("file", "a.txt", new string('x', 300_000)))).Answers(200, "300000");

    [Fact]
    public Task Upload_has_name_type_size_and_content() => Run(
        """
        [Post("/")] public static async Task<string> Describe(IFormFile file)
        {
            using var reader = new System.IO.StreamReader(file.OpenReadStream());
            return $"{file.FileName} {file.ContentType} {file.Length} {file.Headers["X-Part"]} {await reader.ReadToEndAsync()}";
        }
        """).Post("/", Files(("file", "a.txt", "hello"))).Answers(200, "\"a.txt text/plain 5 yes hello\"");

    [Theory]
    [InlineData("[File] byte[] file")]
    [InlineData("IFormFile file")]
    [InlineData("[File] List<byte[]> file")]
    [InlineData("List<IFormFile> file")]
    public Task Missing_file_is_reported(string parameter) => Run($"[Post(\"/\")] public static int Read({parameter}) => 1;").Post("/", Files()).Answers(422,
        """{"detail":[{"type":"missing","loc":["body","file"],"msg":"Field required","input":null}]}""");

    [Theory]
    [InlineData("[File] byte[]? file = null")]
    [InlineData("IFormFile? file = null")]
    [InlineData("[File] List<byte[]>? file = null")]
    [InlineData("IReadOnlyList<IFormFile>? file = null")]
    public Task Optional_file_may_be_absent(string parameter) =>
        Run($"[Post(\"/\")] public static bool Read({parameter}) => file is null;").Post("/", Files()).Answers(200, "true");

    [Theory]
    [InlineData("[File] List<byte[]> files", "string.Join(',', files.Select(file => System.Text.Encoding.UTF8.GetString(file)))", "\"one,two\"")]
    [InlineData("[File] byte[][] files", "string.Join(',', files.Select(file => System.Text.Encoding.UTF8.GetString(file)))", "\"one,two\"")]
    [InlineData("List<IFormFile> files", "string.Join(',', files.Select(file => file.FileName))", "\"1.txt,2.txt\"")]
    [InlineData("IFormFile[] files", "string.Join(',', files.Select(file => file.FileName))", "\"1.txt,2.txt\"")]
    [InlineData("IEnumerable<IFormFile> files", "string.Join(',', files.Select(file => file.FileName))", "\"1.txt,2.txt\"")]
    public Task Several_files_keep_their_order(string parameter, string value, string answer) =>
        Run($"[Post(\"/\")] public static string Read({parameter}) => {value};").Post("/", Files(("files", "1.txt", "one"), ("files", "2.txt", "two"))).Answers(200, answer);

    [Fact]
    public Task Text_is_no_upload() => Run("[Post(\"/\")] public static int Read(IFormFile file) => 1;").PostForm("/", "file=text").Answers(422,
        """{"detail":[{"type":"value_error","loc":["body","file"],"msg":"Value error, Expected UploadFile, received: <class 'str'>","input":"text","ctx":{"error":{}}}]}""");

    [Fact]
    public Task Text_in_a_list_of_uploads_is_reported_with_its_index() =>
        Run("[Post(\"/\")] public static int Read(List<IFormFile> files) => 1;").PostForm("/", "files=a&files=b").Rejects("value_error at body.files.0", "value_error at body.files.1");

    [Fact]
    public Task Length_of_a_file_and_number_of_files_are_checked() =>
        Run("[Post(\"/\")] public static int Read([File(MaxLength = 2)] byte[] one, [File(MinLength = 2)] List<IFormFile> many) => 1;")
            .Post("/", Files(("one", "a", "123"), ("many", "b", "1"))).Rejects("bytes_too_long at body.one", "too_short at body.many");

    [Fact]
    public Task Files_and_fields_come_together() =>
        Run("[Post(\"/\")] public static string Read([File] byte[] file, [Form] string token, IFormFile second) => $\"{file.Length} {token} {second.FileName}\";")
            .Post("/", new MultipartFormDataContent { { new StringContent("t"), "token" }, { new StringContent("abc"), "file", "a" }, { new StringContent("d"), "second", "b" } })
            .Answers(200, "\"3 t b\"");

    [Fact]
    public Task Files_are_closed_after_the_response()
    {
        var api = Run(
            "[Post(\"/\")] public static string Keep(IFormFile file, HttpContext http) { Kept.Stream = file.OpenReadStream(); http.Response.OnCompleted(() => { Kept.WasOpen = Kept.Stream.CanRead; return Task.CompletedTask; }); return \"\"; }",
            "public static class Kept { public static System.IO.Stream Stream = System.IO.Stream.Null; public static bool WasOpen; }");
        return Check();

        async Task Check()
        {
            await api.Post("/", Files(("file", "a", new string('x', 100_000)))).Answers(200, "\"\"");
            await Eventually.Equal(["closed"], () => [IsClosed(api.Static<Stream>("Kept", "Stream")) ? "closed" : "open"]);
        }
    }

    private static bool IsClosed(Stream stream)
    {
        try
        {
            _ = stream.ReadByte();
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }

    private static MultipartFormDataContent Files(params (string Name, string FileName, string Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        foreach (var (name, fileName, content) in files)
        {
            var part = new StringContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            part.Headers.Add("X-Part", "yes");
            form.Add(part, name, fileName);
        }

        return form;
    }
}
