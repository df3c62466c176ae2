using Lanner;

namespace Tutorial.ConfigureSwaggerUi.Tutorial001;

[TutorialApp("configure_swagger_ui.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api => api.SwaggerUi.Parameters["syntaxHighlight"] = false);
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
