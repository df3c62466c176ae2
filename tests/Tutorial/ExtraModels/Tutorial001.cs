using System.ComponentModel.DataAnnotations;
using Lanner;

namespace Tutorial.ExtraModels.Tutorial001;

[TutorialApp("extra_models.tutorial001")]
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

public record UserInDb(string Username, string HashedPassword, [EmailAddress] string Email, string? FullName = null);

[Router]
public sealed partial class UsersRouter
{
    [Post("/user/")]
    public static UserOut CreateUser(UserIn userIn)
    {
        var saved = Save(userIn);
        return new(saved.Username, saved.Email, saved.FullName);
    }

    private static UserInDb Save(UserIn user) => new(user.Username, "supersecret" + user.Password, user.Email, user.FullName);
}
