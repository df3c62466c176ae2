using Lanner;

namespace Tutorial.ServerSentEvents.Tutorial003;

[TutorialApp("server_sent_events.tutorial003")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<LogsRouter>();
        return app;
    }
}

[Router]
public sealed partial class LogsRouter
{
    private static readonly string[] Logs =
    [
        "2025-01-01 INFO  Application started",
        "2025-01-01 DEBUG Connected to database",
        "2025-01-01 WARN  High memory usage detected",
    ];

    [Get("/logs/stream")]
    public static async IAsyncEnumerable<ServerSentEvent<string>> StreamLogs()
    {
        foreach (var line in Logs)
        {
            await Task.Yield();
            yield return new() { RawData = line };
        }
    }
}
