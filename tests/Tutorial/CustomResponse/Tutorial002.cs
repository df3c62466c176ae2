using Lanner;

namespace Tutorial.CustomResponse.Tutorial002;

[TutorialApp("custom_response.tutorial002")]
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

    [Get("/items/", MediaType = "text/html")]
    public static string ReadItems() => Html;
}
