using Lanner;

namespace Tutorial.WorkAfterwards.Tutorial001;

[TutorialApp("background_tasks.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        var app = builder.Build();
        app.IncludeRouter<NotificationsRouter>();
        return app;
    }
}

public record Answer(string Message);

[Router]
public sealed partial class NotificationsRouter
{
    [Post("/send-notification/{email}")]
    public static Answer SendNotification(string email, BackgroundTasks tasks, IHostEnvironment environment)
    {
        tasks.Add(() => WriteNotification(environment, email, "some notification"));
        return new("Notification sent in the background");
    }

    private static void WriteNotification(IHostEnvironment environment, string email, string message) =>
        File.WriteAllText(Path.Combine(environment.ContentRootPath, "log.txt"), $"notification for {email}: {message}");
}
