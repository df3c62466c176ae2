using Lanner;

namespace Tutorial.RequestFiles.Tutorial001_02;

[TutorialApp("request_files.tutorial001_02")]
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
    public static object CreateFile([File] byte[]? file = null) =>
        file is null or [] ? new { message = "No file sent" } : new { fileSize = file.Length };

    [Post("/uploadfile/")]
    public static object CreateUploadFile(IFormFile? file = null) =>
        file is null ? new { message = "No upload file sent" } : new { filename = file.FileName };
}
