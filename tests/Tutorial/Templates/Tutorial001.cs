using Lanner;

namespace Tutorial.Templates.Tutorial001;

[TutorialApp("templates.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.MapStaticFiles("/static", "static");
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

public record ItemPage(string Id);

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/{id}", MediaType = "text/html")]
    public static IResult ReadItem(string id) => Results.RazorSlice<Slices.Item, ItemPage>(new(id));
}
