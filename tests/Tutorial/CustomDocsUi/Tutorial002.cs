using Lanner;
using Microsoft.Extensions.FileProviders;

namespace Tutorial.CustomDocsUi.Tutorial002;

[TutorialApp("custom_docs_ui.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api =>
        {
            api.SwaggerUi.ScriptUrl = "/static/swagger-ui-bundle.js";
            api.SwaggerUi.StyleUrl = "/static/swagger-ui.css";
            api.Redoc.ScriptUrl = "/static/redoc.standalone.js";
        });
        var app = builder.Build();
        app.IncludeRouter<UsersRouter>();
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/static",
            FileProvider = new PhysicalFileProvider(Path.Combine(app.Environment.ContentRootPath, "static")),
        });
        return app;
    }
}

[Router]
public sealed partial class UsersRouter
{
    [Get("/users/{username}")]
    public static object ReadUser(string username) => new { Message = $"Hello {username}" };
}
