using Microsoft.AspNetCore.Http.HttpResults;
using Lanner;

namespace Tutorial.AdditionalResponses.Tutorial004;

[TutorialApp("additional_responses.tutorial004")]
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

public record Item(string Id, string Value);

[Router]
[Response(404, Description = "Item not found")]
[Response(302, Description = "The item was moved")]
[Response(403, Description = "Not enough privileges")]
public sealed partial class ItemsRouter
{
    [Get("/items/{item_id}")]
    [Response(200, MediaType = "image/png")]
    public static Results<Ok<Item>, FileResponse> ReadItem(string itemId, bool? img = null) => img is true
        ? new FileResponse("image.png", "image/png")
        : TypedResults.Ok(new Item("foo", "there goes my hero"));
}
