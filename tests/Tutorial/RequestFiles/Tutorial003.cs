using Lanner;

namespace Tutorial.RequestFiles.Tutorial003;

[TutorialApp("request_files.tutorial003")]
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
    public static object CreateFiles([File(Description = "Multiple files as bytes")] List<byte[]> files) =>
        new { fileSizes = files.Select(file => file.Length) };

    [Post("/uploadfiles/")]
    public static object CreateUploadFiles([File(Description = "Multiple files as UploadFile")] List<IFormFile> files) =>
        new { filenames = files.Select(file => file.FileName) };

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
