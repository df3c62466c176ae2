using Lanner;
using System.Text.Json.Nodes;

namespace Tutorial.ConfigureSwaggerUi.Tutorial002;

[TutorialApp("configure_swagger_ui.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api => api.SwaggerUi.Parameters["syntaxHighlight"] = new JsonObject { ["theme"] = "obsidian" });
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
