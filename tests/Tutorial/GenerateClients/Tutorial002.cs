using Lanner;

namespace Tutorial.GenerateClients.Tutorial002;

[TutorialApp("generate_clients.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ShopRouter>();
        return app;
    }
}

public record Item(string Name, double Price);

public record ResponseMessage(string Message);

public record User(string Username, string Email);

[Router]
public sealed partial class ShopRouter
{
    [Post("/items/", Tags = ["items"])]
    public static ResponseMessage CreateItem(Item item) => new("Item received");

    [Get("/items/", Tags = ["items"])]
    public static List<Item> GetItems() => [new("Plumbus", 3), new("Portal Gun", 9001)];

    [Post("/users/", Tags = ["users"])]
    public static ResponseMessage CreateUser(User user) => new("User received");
}
