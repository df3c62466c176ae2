using Lanner;

namespace Tutorial.ResponseModel.Tutorial003_03;

[TutorialApp("response_model.tutorial003_03")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<PortalRouter>();
        return app;
    }
}

[Router]
public sealed partial class PortalRouter
{
    [Get("/teleport")]
    public static IResult GetTeleport() => TypedResults.Redirect("https://www.youtube.com/watch?v=dQw4w9WgXcQ", preserveMethod: true);
}
