using Lanner;

namespace Tutorial.CustomRequestAndRoute.Tutorial002;

[TutorialApp("custom_request_and_route.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<Router>().Use(WithBodyInErrors);
        return app;
    }

    private static async Task WithBodyInErrors(HttpContext http, RequestDelegate operation)
    {
        http.Request.EnableBuffering();
        try
        {
            await operation(http);
        }
        catch (ValidationException exception)
        {
            http.Request.Body.Position = 0;
            var body = await new StreamReader(http.Request.Body).ReadToEndAsync(http.RequestAborted);
            throw new HttpException(422, new { errors = exception.Errors, body = body });
        }
    }
}

[Router]
public sealed partial class Router
{
    [Post("/")]
    public static int SumNumbers([Body] List<int> numbers) => numbers.Sum();
}
