using System.ComponentModel.DataAnnotations;
using Lanner;

namespace Tutorial.ExtraModels.Tutorial002;

[TutorialApp("extra_models.tutorial002")]
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

public record UserBase(string Username, [EmailAddress] string Email, string? FullName = null);

public record UserIn(string Username, [EmailAddress] string Email, string Password, string? FullName = null) : UserBase(Username, Email, FullName);

public record UserOut(string Username, [EmailAddress] string Email, string? FullName = null) : UserBase(Username, Email, FullName);

public record UserInDb(string Username, [EmailAddress] string Email, string HashedPassword, string? FullName = null) : UserBase(Username, Email, FullName);

[Router]
public sealed partial class UsersRouter
{
    [Post("/user/")]
    public static UserOut CreateUser(UserIn userIn)
    {
        var saved = Save(userIn);
        return new(saved.Username, saved.Email, saved.FullName);
    }

    private static UserInDb Save(UserIn user) => new(user.Username, user.Email, "supersecret" + user.Password, user.FullName);
}
