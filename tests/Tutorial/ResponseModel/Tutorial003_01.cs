using System.ComponentModel.DataAnnotations;
using Lanner;

namespace Tutorial.ResponseModel.Tutorial003_01;

[TutorialApp("response_model.tutorial003_01")]
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

public record BaseUser(string Username, [EmailAddress] string Email, string? FullName = null);

public record UserIn(string Username, [EmailAddress] string Email, string Password, string? FullName = null) : BaseUser(Username, Email, FullName);

[Router]
public sealed partial class UsersRouter
{
    [Post("/user/")]
    public static BaseUser CreateUser(UserIn user) => user;
}
