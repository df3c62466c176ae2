using Lanner;

namespace Tutorial.CustomResponse.Tutorial003;

[TutorialApp("custom_response.tutorial003")]
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

[Router]
public sealed partial class ItemsRouter
{
    private const string Html = """

            <html>
                <head>
                    <title>Some HTML in here</title>
                </head>
                <body>
                    <h1>Look ma! HTML!</h1>
                </body>
            </html>
            
        """;

    [Get("/items/")]
    public static IResult ReadItems() => TypedResults.Content(Html, "text/html; charset=utf-8");
}
