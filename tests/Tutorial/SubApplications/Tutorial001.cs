using Lanner;

namespace Tutorial.SubApplications.Tutorial001;

[TutorialApp("sub_applications.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<Router>();
        app.Mount("/subapi", SubApi.Create);
        return app;
    }
}

public static class SubApi
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api =>
        {
            api.Title = "FastAPI";
            api.OperationIds = OperationIds.FastApi;
        });
        var app = builder.Build();
        app.IncludeRouter<SubRouter>();
        return app;
    }
}

[Router]
public sealed partial class Router
{
    [Get("/app")]
    public static object ReadMain() => new { message = "Hello World from main app" };
}

[Router]
public sealed partial class SubRouter
{
    [Get("/sub")]
    public static object ReadSub() => new { message = "Hello World from sub API" };
}
