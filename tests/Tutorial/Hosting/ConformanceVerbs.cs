namespace Tutorial.Hosting;

/// <summary>The harness's own requests: which apps there are, build one anew, start and stop one.</summary>
internal static class ConformanceVerbs
{
    public static void Map(WebApplication host)
    {
        var verbs = host.MapGroup("/__conformance__");
        verbs.MapGet("/apps", (TutorialApps apps) => apps.Ids);
        verbs.MapPost("/reset", async (ConformanceSettings settings, TutorialApps apps, HostedApps hosted) =>
        {
            if (apps.Contains(settings.App))
                await hosted.RestartAsync(settings.App, settings);
        });
        verbs.MapPost("/startup", async (ConformanceSettings settings, TutorialApps apps, HostedApps hosted) =>
        {
            if (apps.Contains(settings.App))
                _ = await hosted.GetAsync(settings.App);
        });
        verbs.MapPost("/shutdown", async (ConformanceSettings settings, TutorialApps apps, HostedApps hosted) =>
        {
            if (apps.Contains(settings.App))
                await hosted.StopAsync(settings.App);
        });
    }
}
