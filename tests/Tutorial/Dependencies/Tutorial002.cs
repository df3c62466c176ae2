using Lanner;

namespace Tutorial.Dependencies.Tutorial002;

[TutorialApp("dependencies.tutorial002"), TutorialApp("dependencies.tutorial003"), TutorialApp("dependencies.tutorial004")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

public record Item(string ItemName);

public record Page(List<Item> Items);

public record FoundPage(string Q, List<Item> Items);

public sealed class CommonQueryParams(string? q = null, int skip = 0, int limit = 100)
{
    public string? Q => q;

    public IEnumerable<T> PageOf<T>(IEnumerable<T> items) => items.Skip(skip).Take(limit);
}

[Router]
public sealed partial class Router
{
    private static readonly Item[] Items = [new("Foo"), new("Bar"), new("Baz")];

    [Get("/items/")]
    public static object ReadItems([Depends] CommonQueryParams commons)
    {
        var items = commons.PageOf(Items).ToList();
        return commons.Q is null ? new Page(items) : new FoundPage(commons.Q, items);
    }
}
