using Lanner;

namespace Tutorial.ResponseModel.Tutorial003_02;

[TutorialApp("response_model.tutorial003_02"), TutorialApp("response_model.tutorial003_05")]
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
    [Get("/portal")]
    public static IResult GetPortal(bool teleport = false) => teleport
        ? TypedResults.Redirect("https://www.youtube.com/watch?v=dQw4w9WgXcQ", preserveMethod: true)
        : TypedResults.Ok(new { message = "Here's your interdimensional portal." });
}
