using Lanner;

namespace Tutorial.ExtraModels.Tutorial005;

[TutorialApp("extra_models.tutorial005")]
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
    [Get("/keyword-weights/")]
    public static Dictionary<string, double> ReadKeywordWeights() => new() { ["foo"] = 2.3, ["bar"] = 3.4 };
}
