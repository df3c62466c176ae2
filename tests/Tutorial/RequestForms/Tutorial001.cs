using Lanner;

namespace Tutorial.RequestForms.Tutorial001;

[TutorialApp("request_forms.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<LoginRouter>();
        return app;
    }
}

[Router]
public sealed partial class LoginRouter
{
    [Post("/login/")]
    public static object Login([Form] string username, [Form] string password) => new { username };
}
