using Lanner;

namespace Tutorial.HeaderParamModels.Tutorial003;

[TutorialApp("header_param_models.tutorial003")]
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

public record CommonHeaders(string Host, bool SaveData, string? IfModifiedSince = null, string? Traceparent = null)
{
    public List<string> XTag { get; init; } = [];
}

[Router]
public sealed partial class ItemsRouter
{
    [Get("/items/")]
    public static object ReadItems([Header(ConvertUnderscores = false)] CommonHeaders headers) => headers;
}
