using Lanner;

namespace Tutorial.ResponseDirectly.Tutorial002;

[TutorialApp("response_directly.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<LegacyRouter>();
        return app;
    }
}

[Router]
public sealed partial class LegacyRouter
{
    private const string Shampoo = """
        <?xml version="1.0"?>
            <shampoo>
            <Header>
                Apply shampoo here.
            </Header>
            <Body>
                You'll have to use soap here.
            </Body>
            </shampoo>
            
        """;

    [Get("/legacy/")]
    public static IResult GetLegacyData() => TypedResults.Text(Shampoo, "application/xml");
}
