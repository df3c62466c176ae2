using Lanner;

namespace Tutorial.RequestFormModels.Tutorial002;

[TutorialApp("request_form_models.tutorial002")]
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

[Model(Extra = Extra.Forbid)]
public record FormData(string Username, string Password);

[Router]
public sealed partial class LoginRouter
{
    [Post("/login/")]
    public static object Login([Form] FormData data) => data;
}
