using Lanner;

namespace Tutorial.HeaderParamModels.Tutorial002;

[TutorialApp("header_param_models.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<ItemsRouter>();
        return app;
    }
}

[Model(Extra = Extra.Forbid)]
public record CommonHeaders(string Host, bool SaveData, string? IfModifiedSince = null, string? Traceparent = null)
{
    public List<string> XTag { get; init; } = [];
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/")]
    public static object ReadItems([Header] CommonHeaders headers) => headers;
}
