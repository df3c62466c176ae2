using System.ComponentModel.DataAnnotations;
using Lanner;

namespace Tutorial.ResponseModel.Tutorial002;

[TutorialApp("response_model.tutorial002")]
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

public record UserIn(string Username, string Password, [EmailAddress] string Email, string? FullName = null);

[Router]
public sealed partial class UsersRouter
{
    // Don't do this in production!
    [Post("/user/")]
    public static UserIn CreateUser(UserIn user) => user;
}
