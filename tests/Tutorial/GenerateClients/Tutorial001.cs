using Lanner;

namespace Tutorial.GenerateClients.Tutorial001;

[TutorialApp("generate_clients.tutorial001")]
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

public record Item(string Name, double Price);

public record ResponseMessage(string Message);

[Router]
public sealed partial class ItemsRouter
{
    [Post("/items/")]
    public static ResponseMessage CreateItem(Item item) => new("item received");

    [Get("/items/")]
    public static List<Item> GetItems() => [new("Plumbus", 3), new("Portal Gun", 9001)];
}
