using Lanner;

namespace Tutorial.PathParams.Tutorial005;

[TutorialApp("path_params.tutorial005")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ModelsRouter>();
        return app;
    }
}

public enum ModelName
{
    Alexnet,
    Resnet,
    Lenet,
}

[Router]
public sealed partial class ModelsRouter
{
    [Get("/models/{model_name}")]
    public static object GetModel(ModelName modelName) => new
    {
        modelName,
        message = modelName switch
        {
            ModelName.Alexnet => "Deep Learning FTW!",
            ModelName.Lenet => "LeCNN all the images",
            _ => "Have some residuals",
        },
    };
}
