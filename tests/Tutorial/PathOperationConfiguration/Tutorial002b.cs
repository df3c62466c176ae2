using Lanner;

namespace Tutorial.PathOperationConfiguration.Tutorial002b;

[TutorialApp("path_operation_configuration.tutorial002b")]
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

public static class Tags
{
    public const string Items = "items";
    public const string Users = "users";
}

[Router]
public sealed partial class ShopRouter
{
    [Get("/items/", Tags = [Tags.Items])]
    public static object GetItems() => new[] { "Portal gun", "Plumbus" };

    [Get("/users/", Tags = [Tags.Users])]
    public static object ReadUsers() => new[] { "Rick", "Morty" };
}
