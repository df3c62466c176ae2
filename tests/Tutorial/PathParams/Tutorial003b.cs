using Lanner;

namespace Tutorial.PathParams.Tutorial003b;

[TutorialApp("path_params.tutorial003b")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<FirstRouter>();
        app.IncludeRouter<SecondRouter>();
        return app;
    }
}

[Router]
public sealed partial class FirstRouter
{
    [Get("/users")]
    public static object ReadUsers() => new[] { "Rick", "Morty" };
}

[Router]
public sealed partial class SecondRouter
{
    [Get("/users")]
    public static object ReadUsers2() => new[] { "Bean", "Elfo" };
}
