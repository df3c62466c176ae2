
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSingleton<TutorialApps>();
builder.Services.AddSingleton<HostedApps>();

var host = builder.Build();
host.Use(async (http, next) =>
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
        await app.InvokeAsync(http, "");
    }
});
host.UseRouting();
ConformanceVerbs.Map(host);
host.Run();
