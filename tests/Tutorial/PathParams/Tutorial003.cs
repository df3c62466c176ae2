using Lanner;

namespace Tutorial.PathParams.Tutorial003;

[TutorialApp("path_params.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<UsersRouter>();
        return app;
    }
}

[Router]
public sealed partial class UsersRouter
{
    [Get("/users/me")]
    public static object ReadUserMe() => new { userId = "the current user" };

    [Get("/users/{user_id}")]
    public static object ReadUser(string userId) => new { userId };
}
