using Lanner;

namespace Tutorial.RequestFiles.Tutorial001;

[TutorialApp("request_files.tutorial001")]
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
    public static object CreateFile([File] byte[] file) => new { fileSize = file.Length };

    [Post("/uploadfile/")]
    public static object CreateUploadFile(IFormFile file) => new { filename = file.FileName };
}
