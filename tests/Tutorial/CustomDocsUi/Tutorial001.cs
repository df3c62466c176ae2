using Lanner;

namespace Tutorial.CustomDocsUi.Tutorial001;

[TutorialApp("custom_docs_ui.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api =>
        {
            api.SwaggerUi.ScriptUrl = "https://unpkg.com/swagger-ui-dist@5/swagger-ui-bundle.js";
            api.SwaggerUi.StyleUrl = "https://unpkg.com/swagger-ui-dist@5/swagger-ui.css";
            api.Redoc.ScriptUrl = "https://unpkg.com/redoc@2/bundles/redoc.standalone.js";
        });
        var app = builder.Build();
        app.IncludeRouter<UsersRouter>();
        return app;
    }
}

[Router]
public sealed partial class UsersRouter
{
    [Get("/users/{username}")]
    public static object ReadUser(string username) => new { Message = $"Hello {username}" };
}
