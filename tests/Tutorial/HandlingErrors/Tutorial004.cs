using Lanner;

namespace Tutorial.HandlingErrors.Tutorial004;

[TutorialApp("handling_errors.tutorial004")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api =>
        {
            api.OnException<HttpException>((http, error) => Results.Text($"{error.Detail}", statusCode: error.StatusCode));
            api.OnException<ValidationException>((http, invalid) => Results.Text(
                "Validation errors:" + string.Concat(invalid.Errors.Select(error => $"\nField: ('{string.Join("', '", error.Location)}'), Error: {error.Message}")),
                statusCode: 400));
        });
        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

[Router]
public sealed partial class Router
{
    [Get("/items/{item_id}")]
    public static object ReadItem(int itemId) => itemId == 3 ? throw new HttpException(418, "Nope! I don't like 3.") : new { itemId };
}
