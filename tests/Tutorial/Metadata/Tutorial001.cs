using Lanner;

namespace Tutorial.Metadata.Tutorial001;

[TutorialApp("metadata.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner(api =>
        {
            api.Title = "ChimichangApp";
            api.Summary = "Deadpool's favorite app. Nuff said.";
            api.Description = "Chimichangas over HTTP. 🚀\n\n## Items\n\nYou can **read** them.\n";
            api.Version = "0.0.1";
            api.TermsOfService = "http://example.com/terms/";
            api.Contact = new("Deadpoolio the Amazing", "http://x-force.example.com/contact/", "dp@x-force.example.com");
            api.License = new("Apache 2.0", Url: "https://www.apache.org/licenses/LICENSE-2.0.html");
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
    public static object ReadItems() => new[] { new Dictionary<string, object> { ["name"] = "Katana" } };
}
