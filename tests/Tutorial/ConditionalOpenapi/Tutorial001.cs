using Lanner;

namespace Tutorial.ConditionalOpenapi.Tutorial001;

[TutorialApp("conditional_openapi.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api => api.OpenApiUrl = builder.Configuration["OPENAPI_URL"] ?? "/openapi.json");
        var app = builder.Build();
        app.IncludeRouter<RootRouter>();
        return app;
    }
}

[Router]
public sealed partial class RootRouter
{
    [Get("/")]
    public static object Root() => new { Message = "Hello World" };
}
