using Lanner;

namespace Tutorial.BodyNestedModels.Tutorial008;

[TutorialApp("body_nested_models.tutorial008")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ImagesRouter>();
        return app;
    }
}

public record Image([HttpUrl] Uri Url, string Name);

[Router]
public sealed partial class ImagesRouter
{
    [Post("/images/multiple/")]
    public static object CreateMultipleImages(List<Image> images) => images;
}
