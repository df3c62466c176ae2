using Lanner;

namespace Tutorial.HandlingErrors.Tutorial006;

[TutorialApp("handling_errors.tutorial006")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api =>
        {
            api.OnException<HttpException>((http, error) =>
            {
                Console.WriteLine($"OMG! An HTTP error!: {error.Message}");
                return DefaultExceptionHandlers.HandleAsync(http, error);
            });
            api.OnException<ValidationException>((http, invalid) =>
            {
                Console.WriteLine($"OMG! The client sent invalid data!: {invalid.Message}");
                return DefaultExceptionHandlers.HandleAsync(http, invalid);
            });
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
