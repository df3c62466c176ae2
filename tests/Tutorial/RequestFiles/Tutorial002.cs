using Lanner;

namespace Tutorial.RequestFiles.Tutorial002;

[TutorialApp("request_files.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<FilesRouter>();
        return app;
    }
}

[Router]
public sealed partial class FilesRouter
{
    [Post("/files/")]
    public static object CreateFiles([File] List<byte[]> files) => new { fileSizes = files.Select(file => file.Length) };

    [Post("/uploadfiles/")]
    public static object CreateUploadFiles(List<IFormFile> files) => new { filenames = files.Select(file => file.FileName) };

    [Get("/", Summary = "Main", OperationId = "main__get")]
    public static IResult ShowForms() => Results.Content(
        """
        <body>
        <form action="/files/" enctype="multipart/form-data" method="post">
        <input name="files" type="file" multiple>
        <input type="submit">
        </form>
        <form action="/uploadfiles/" enctype="multipart/form-data" method="post">
        <input name="files" type="file" multiple>
        <input type="submit">
        </form>
        </body>
        """,
        "text/html");
}
