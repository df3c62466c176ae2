using System.ComponentModel.DataAnnotations;
using Lanner;

namespace Tutorial.ResponseModel.Tutorial003;

[TutorialApp("response_model.tutorial003")]
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

public record UserOut(string Username, [EmailAddress] string Email, string? FullName = null);

[Router]
public sealed partial class UsersRouter
{
    [Post("/user/", ResponseModel = typeof(UserOut))]
    public static UserIn CreateUser(UserIn user) => user;
}
