using Lanner;

namespace Tutorial.ResponseChangeStatusCode.Tutorial001;

[TutorialApp("response_change_status_code.tutorial001")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddSingleton(new TaskStore { ["foo"] = "Listen to the Bar Fighters" });
        var app = builder.Build();
        app.IncludeRouter<TasksRouter>();
        return app;
    }
}

public sealed class TaskStore : Dictionary<string, string>;

[Router]
public sealed partial class TasksRouter
{
    [Put("/get-or-create-task/{task_id}")]
    public static object GetOrCreateTask(string taskId, HttpResponse response, TaskStore tasks)
    {
        if (tasks.TryAdd(taskId, "This didn't exist before"))
            response.StatusCode = StatusCodes.Status201Created;
        return tasks[taskId];
    }
}
