using Lanner;

namespace Tutorial.HandlingErrors.Tutorial005;

[TutorialApp("handling_errors.tutorial005")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api => api.OnException<ValidationException>((http, invalid) =>
            Results.Json(new { detail = invalid.Errors, body = invalid.Body }, statusCode: 422)));
        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

public record Item(string Title, int Size);

[Router]
public sealed partial class Router
{
    [Post("/items/")]
    public static object CreateItem(Item item) => item;
}
