using Lanner;

namespace Tutorial.CustomResponse.Tutorial005;

[TutorialApp("custom_response.tutorial005")]
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
    [Get("/", MediaType = "text/plain", Summary = "Main", OperationId = "main__get")]
    public static string ReadRoot() => "Hello World";
}
