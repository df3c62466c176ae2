using Microsoft.AspNetCore.Http.HttpResults;
using Lanner;

namespace Tutorial.AdditionalResponses.Tutorial003;

[TutorialApp("additional_responses.tutorial003")]
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
    [Response(404, typeof(Message), Description = "The item was not found")]
    [Response(200, Description = "Item requested by ID", Example = """{"id": "bar", "value": "The bar tenders"}""")]
    public static Results<Ok<Item>, NotFound<Message>> ReadItem(string itemId) => itemId == "foo"
        ? TypedResults.Ok(new Item("foo", "there goes my hero"))
        : TypedResults.NotFound(new Message { Text = "Item not found" });
}
