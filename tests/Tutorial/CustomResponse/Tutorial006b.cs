using Microsoft.AspNetCore.Http.HttpResults;
using Lanner;

namespace Tutorial.CustomResponse.Tutorial006b;

[TutorialApp("custom_response.tutorial006b")]
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
    [Get("/fastapi", StatusCode = StatusCodes.Status307TemporaryRedirect)]
    public static RedirectHttpResult RedirectFastapi() => TypedResults.Redirect("https://fastapi.tiangolo.com", preserveMethod: true);
}
