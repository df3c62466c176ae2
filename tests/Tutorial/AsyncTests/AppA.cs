using Lanner;

namespace Tutorial.AsyncTests.AppA;

[TutorialApp("async_tests.app_a")]
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

public record Answer(string Message);

[Router]
public sealed partial class MainRouter
{
    [Get("/")]
    public static Answer Root() => new("Tomato");
}
