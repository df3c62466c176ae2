using Lanner;

namespace Tutorial.FirstSteps.Tutorial001;

[TutorialApp("first_steps.tutorial001"), TutorialApp("first_steps.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

[Router]
public sealed partial class Router
{
    [Get("/")]
    public static object Root() => new { message = "Hello World" };
}
