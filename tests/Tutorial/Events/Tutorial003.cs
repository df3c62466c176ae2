using Lanner;

namespace Tutorial.Events.Tutorial003;

[TutorialApp("events.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MlModels>();
        builder.AddLanner(api => api.Lifespan(MlModels.Lifespan));
        var app = builder.Build();
        app.IncludeRouter<PredictionsRouter>();
        return app;
    }
}

public sealed class MlModels : Dictionary<string, Func<double, double>>
{
    public static async IAsyncEnumerable<MlModels> Lifespan(IServiceProvider services)
    {
        var models = services.GetRequiredService<MlModels>();
        models["answer_to_everything"] = await LoadAsync();
        yield return models;
        models.Clear();
    }

    private static Task<Func<double, double>> LoadAsync() => Task.FromResult<Func<double, double>>(x => x * 42);
}

public record Prediction(double Result);

[Router]
public sealed partial class PredictionsRouter
{
    [Get("/predict", ResponseModel = typeof(object))]
    public static Prediction Predict(double x, MlModels models) => new(models["answer_to_everything"](x));
}
