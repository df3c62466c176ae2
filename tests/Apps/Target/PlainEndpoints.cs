namespace Target;

/// <summary>Endpoints of the platform beside the routers.</summary>
internal static class PlainEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/plain/number/{number}", (int number) => number);
        app.MapGet("/plain/link", (int depth) => AnswersRouter.ReadLinks(Math.Clamp(depth, 1, 100_000)));
        app.MapGet("/plain/author", () => AnswersRouter.ReadAuthor(withBook: true));
        app.MapGet("/plain/itself", () => AnswersRouter.ReadItself(inside: true));
    }
}
