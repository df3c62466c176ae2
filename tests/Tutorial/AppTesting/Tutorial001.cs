using Lanner;

namespace Tutorial.AppTesting.Tutorial001;

[TutorialApp("app_testing.tutorial001")]
[TutorialApp("app_testing.app_a")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<MainRouter>();
        return app;
    }
}

public record Message(string Msg);

[Router]
public sealed partial class MainRouter
{
    [Get("/")]
    public static object ReadMain() => new Message("Hello World");
}
