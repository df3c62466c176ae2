using Lanner;

namespace Tutorial.BodyNestedModels.Tutorial009;

[TutorialApp("body_nested_models.tutorial009")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<WeightsRouter>();
        return app;
    }
}

[Router]
public sealed partial class WeightsRouter
{
    [Post("/index-weights/")]
    public static object CreateIndexWeights(Dictionary<int, double> weights) => weights;
}
