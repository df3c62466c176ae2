using Lanner;

namespace Tutorial.Metadata.Tutorial004;

[TutorialApp("metadata.tutorial004")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api =>
        {
            api.Tags.Add(new("users", "Operations with users. The **login** logic is also here."));
            api.Tags.Add(new("items", "Manage items. So _fancy_ they have their own docs.", "https://fastapi.tiangolo.com/", "Items external docs"));
        });
        var app = builder.Build();
        app.IncludeRouter<ShopRouter>();
        return app;
    }
}

[Router]
public sealed partial class ShopRouter
{
    [Get("/users/", Tags = ["users"])]
    public static object GetUsers() => new[] { Named("Harry"), Named("Ron") };

    [Get("/items/", Tags = ["items"])]
    public static object GetItems() => new[] { Named("wand"), Named("flying broom") };

    private static Dictionary<string, object> Named(string name) => new() { ["name"] = name };
}
