using Lanner;

namespace Tutorial.PathParams.Tutorial004;

[TutorialApp("path_params.tutorial004")]
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
    [Get("/files/{file_path:path}")]
    public static object ReadFile(string filePath) => new { filePath };
}
