using Lanner;

namespace Tutorial.BodyNestedModels.Tutorial007;

[TutorialApp("body_nested_models.tutorial007")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<OffersRouter>();
        return app;
    }
}

public record Image([HttpUrl] Uri Url, string Name);

public record Item(string Name, double Price, string? Description = null, double? Tax = null, List<Image>? Images = null)
{
    public HashSet<string> Tags { get; init; } = [];
}

public record Offer(string Name, double Price, List<Item> Items, string? Description = null);

[Router]
public sealed partial class OffersRouter
{
    [Post("/offers/")]
    public static object CreateOffer(Offer offer) => offer;
}
