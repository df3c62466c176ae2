using Lanner;

namespace Tutorial.Dataclasses.Tutorial003;

[TutorialApp("dataclasses_.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<AuthorsRouter>();
        return app;
    }
}

public class Item
{
    public required string Name { get; init; }

    public string? Description { get; init; }
}

public class Author
{
    public required string Name { get; init; }

    public List<Item> Items { get; init; } = new();
}

[Router]
public sealed partial class AuthorsRouter
{
    [Post("/authors/{author_id}/items/")]
    public static Author CreateAuthorItems(string authorId, List<Item> items) => new() { Name = authorId, Items = items };

    [Get("/authors/")]
    public static List<Author> GetAuthors() =>
    [
        new()
        {
            Name = "Breaters",
            Items =
            [
                new() { Name = "Island In The Moon", Description = "A place to be playin' and havin' fun" },
                new() { Name = "Holy Buddies" },
            ],
        },
        new()
        {
            Name = "System of an Up",
            Items =
            [
                new() { Name = "Salt", Description = "The kombucha mushroom people's favorite" },
                new() { Name = "Pad Thai" },
                new() { Name = "Lonely Night", Description = "The mostests lonliest nightiest of allest" },
            ],
        },
    ];
}
