using Lanner;

namespace Tutorial.WorkAfterwards.Tutorial002;

[TutorialApp("background_tasks.tutorial002")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddSingleton<Log>();
        var app = builder.Build();
        app.IncludeRouter<NotificationsRouter>();
        return app;
    }
}

public record Answer(string Message);

public sealed class Log(IHostEnvironment environment)
{
    public Task WriteAsync(string message, CancellationToken cancellation) =>
        File.AppendAllTextAsync(Path.Combine(environment.ContentRootPath, "log.txt"), message + "\n", cancellation);
}

[Router]
public sealed partial class NotificationsRouter
{
    [Post("/send-notification/{email}")]
    public static Answer SendNotification(string email, BackgroundTasks tasks, Log log, [Depends(nameof(Query))] string? q)
    {
        tasks.Add(cancellation => log.WriteAsync($"message to {email}", cancellation));
        return new("Message sent");
    }

    public static string? Query(BackgroundTasks tasks, Log log, string? q = null)
    {
        if (q is not null)
            tasks.Add(cancellation => log.WriteAsync($"found query: {q}", cancellation));
        return q;
    }
}
