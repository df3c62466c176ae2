using Microsoft.AspNetCore.Http.HttpResults;
using Lanner;

namespace Tutorial.AdditionalResponses.Tutorial001;

[TutorialApp("additional_responses.tutorial001")]
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

public record Message
{
    [Field(Alias = "message")]
    public required string Text { get; init; }
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/{item_id}")]
    public static Results<Ok<Item>, NotFound<Message>> ReadItem(string itemId) => itemId == "foo"
        ? TypedResults.Ok(new Item("foo", "there goes my hero"))
        : TypedResults.NotFound(new Message { Text = "Item not found" });
}
