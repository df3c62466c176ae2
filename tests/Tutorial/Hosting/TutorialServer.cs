namespace Tutorial.Hosting;

/// <summary>Serves all apps side by side; which one a request means stands in its header <c>X-Conformance</c>.</summary>
public static class TutorialServer
{
    /// <summary>Builds the server; it does not listen yet.</summary>
    /// <param name="args">Settings, such as <c>--urls</c>.</param>
    public static WebApplication Create(params string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddSingleton<TutorialApps>();
        builder.Services.AddSingleton<HostedApps>();
        var server = builder.Build();
        server.Use(AnswerAsync);
        server.UseRouting();
        ConformanceVerbs.Map(server);
        return server;
    }

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (ConformanceRequest.Take(http.Request) is not { } request)
        {
            await next(http);
        }
        else if (!http.RequestServices.GetRequiredService<TutorialApps>().Contains(request.App))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else
        {
            request.Apply(http);
            RaisedException.ReportOn(http);
            var app = await http.RequestServices.GetRequiredService<HostedApps>().GetAsync(request.App);
            if (request.App.StartsWith("background_tasks.", StringComparison.Ordinal))
                await HeldAnswer.SendAsync(http, () => app.InvokeAsync(http, ""));
            else
                await app.InvokeAsync(http, "");
        }
    }
}
