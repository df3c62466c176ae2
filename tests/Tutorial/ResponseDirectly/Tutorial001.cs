using Lanner;

namespace Tutorial.ResponseDirectly.Tutorial001;

[TutorialApp("response_directly.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public record Item(string Title, DateTime Timestamp, string? Description = null);

[Router]
public sealed partial class ItemsRouter
{
    [Put("/items/{id}", ResponseModel = typeof(object))]
    public static IResult UpdateItem(string id, Item item) => TypedResults.Ok(item);
}
