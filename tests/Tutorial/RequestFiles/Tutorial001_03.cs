using Lanner;

namespace Tutorial.RequestFiles.Tutorial001_03;

[TutorialApp("request_files.tutorial001_03")]
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
    public static object CreateFile([File(Description = "A file read as bytes")] byte[] file) => new { fileSize = file.Length };

    [Post("/uploadfile/")]
    public static object CreateUploadFile([File(Description = "A file read as UploadFile")] IFormFile file) => new { filename = file.FileName };
}
