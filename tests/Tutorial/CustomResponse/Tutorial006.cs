using Lanner;

namespace Tutorial.CustomResponse.Tutorial006;

[TutorialApp("custom_response.tutorial006")]
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
    [Get("/typer")]
    public static IResult RedirectTyper() => TypedResults.Redirect("https://typer.tiangolo.com", preserveMethod: true);
}
