using Lanner;

namespace Tutorial.HandlingErrors.Tutorial003;

[TutorialApp("handling_errors.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api => api.OnException<UnicornException>((http, unicorn) =>
            Results.Json(new { message = $"Oops! {unicorn.Name} did something. There goes a rainbow..." }, statusCode: 418)));
        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

public sealed class UnicornException(string name) : Exception
{
    public string Name => name;
}

[Router]
public sealed partial class Router
{
    [Get("/unicorns/{name}")]
    public static object ReadUnicorn(string name) => name == "yolo" ? throw new UnicornException(name) : new { unicornName = name };
}
