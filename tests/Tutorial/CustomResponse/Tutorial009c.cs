using System.Text.Json;
using Lanner;

namespace Tutorial.CustomResponse.Tutorial009c;

[TutorialApp("custom_response.tutorial009c")]
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

public sealed class IndentedJson(object content) : IResult
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public Task ExecuteAsync(HttpContext httpContext) => httpContext.Response.WriteAsJsonAsync(content, Options, "application/json");
}

[Router]
public sealed partial class Router
{
    [Get("/")]
    public static IndentedJson ReadRoot() => new(new { message = "Hello World" });
}
