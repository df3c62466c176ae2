using Microsoft.AspNetCore.Http.HttpResults;
using Lanner;

namespace Tutorial.CustomResponse.Tutorial006c;

[TutorialApp("custom_response.tutorial006c")]
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
    [Get("/pydantic")]
    public static RedirectHttpResult RedirectPydantic() => TypedResults.Redirect("https://docs.pydantic.dev/");
}
