using Lanner;

namespace Tutorial.RequestFormsAndFiles.Tutorial001;

[TutorialApp("request_forms_and_files.tutorial001")]
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
    public static object CreateFile([File] byte[] file, IFormFile fileb, [Form] string token) =>
        new { fileSize = file.Length, token, filebContentType = fileb.ContentType };
}
