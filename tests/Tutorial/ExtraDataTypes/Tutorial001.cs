using Lanner;

namespace Tutorial.ExtraDataTypes.Tutorial001;

[TutorialApp("extra_data_types.tutorial001")]
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
    [Put("/items/{item_id}")]
    public static object ReadItems(
        Guid itemId,
        [Body] DateTimeOffset startDatetime,
        [Body] DateTimeOffset endDatetime,
        [Body] TimeSpan processAfter,
        [Body] TimeOnly? repeatAt = null)
    {
        var startProcess = startDatetime + processAfter;
        var duration = endDatetime - startProcess;
        return new { itemId, startDatetime, endDatetime, processAfter, repeatAt, startProcess, duration };
    }
}
