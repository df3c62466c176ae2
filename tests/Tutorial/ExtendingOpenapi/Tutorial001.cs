using Lanner;
using System.Text.Json.Nodes;

namespace Tutorial.ExtendingOpenapi.Tutorial001;

[TutorialApp("extending_openapi.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api =>
        {
            api.Title = "Custom title";
            api.Version = "2.5.0";
            api.Summary = "This is a very custom OpenAPI schema";
            api.Description = "Here's a longer description of the custom **OpenAPI** schema";
            api.CustomizeOpenApi(document => document["info"]!["x-logo"] = new JsonObject
            {
                ["url"] = "https://fastapi.tiangolo.com/img/logo-margin/logo-teal.png",
            });
        });
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/")]
    public static object ReadItems() => new[] { new Dictionary<string, object> { ["name"] = "Foo" } };
}
