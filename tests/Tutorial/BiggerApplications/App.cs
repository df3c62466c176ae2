using Lanner;

namespace Tutorial.BiggerApplications;

[TutorialApp("bigger_applications.app")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<RootRouter>();
        return app;
    }
}

public static class Dependencies
{
    public static void GetTokenHeader([Header] string xToken)
    {
        if (xToken != "fake-super-secret-token")
        {
            throw new HttpException(400, "X-Token header invalid");
        }
    }

    public static void GetQueryToken(string token)
    {
        if (token != "jessica")
        {
            throw new HttpException(400, "No Jessica token provided");
        }
    }
}

/// <summary>The whole API.</summary>
[Router, Requires(nameof(Dependencies.GetQueryToken))]
[Include<UsersRouter>, Include<ItemsRouter>, Include<GuardedAdminRouter>]
public sealed partial class RootRouter
{
    [Get("/")]
    public static object Root() => new { message = "Hello Bigger Applications!" };
}

[Router]
public sealed partial class UsersRouter
{
    [Get("/users/", Tags = ["users"])]
    public static object ReadUsers() => new[] { new { username = "Rick" }, new { username = "Morty" } };

    [Get("/users/me", Tags = ["users"])]
    public static object ReadUserMe() => new { username = "fakecurrentuser" };

    [Get("/users/{username}", Tags = ["users"])]
    public static object ReadUser(string username) => new { username };
}

[Router("/items", Tags = ["items"]), Requires(nameof(Dependencies.GetTokenHeader))]
[Response(404, Description = "Not found")]
public sealed partial class ItemsRouter
{
    private static readonly Dictionary<string, Item> Items = new() { ["plumbus"] = new("Plumbus"), ["gun"] = new("Portal Gun") };

    public record Item(string Name);

    [Get("/")]
    public static object ReadItems() => Items;

    [Get("/{item_id}")]
    public static object ReadItem(string itemId) =>
        Items.TryGetValue(itemId, out var item) ? new { item.Name, itemId } : throw new HttpException(404, "Item not found");

    [Put("/{item_id}", Tags = ["custom"])]
    [Response(403, Description = "Operation forbidden")]
    public static object UpdateItem(string itemId) => itemId == "plumbus"
        ? new { itemId, name = "The great Plumbus" }
        : throw new HttpException(403, "You can only update the item: plumbus");
}

/// <summary>Made elsewhere, without prefix, tags and dependencies.</summary>
[Router]
public sealed partial class AdminRouter
{
    [Post("/")]
    public static object UpdateAdmin() => new { message = "Admin getting schwifty" };
}

/// <summary>The admin's router, as it is included here.</summary>
[Router("/admin", Tags = ["admin"]), Requires(nameof(Dependencies.GetTokenHeader))]
[Response(418, Description = "I'm a teapot")]
[Include<AdminRouter>]
public sealed partial class GuardedAdminRouter;
