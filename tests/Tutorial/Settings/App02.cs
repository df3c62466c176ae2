using System.ComponentModel.DataAnnotations;
using Lanner;
using Lanner.Runtime;
using Microsoft.Extensions.Options;

namespace Tutorial.Settings.App02;

[TutorialApp("settings.app02")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddOptions<Settings>().Bind(builder.Configuration).ValidateDataAnnotations();

        // What ServiceFactory.Override does for a test.
        var overrides = new DependencyOverrides();
        overrides.Set(Dependencies.GetSettings, () => new Settings { AdminEmail = "testing_admin@example.com" });
        builder.Services.AddSingleton(overrides);

        var app = builder.Build();
        app.IncludeRouter<Router>();
        return app;
    }
}

/// <summary>What the environment says: <c>ADMIN_EMAIL</c>, <c>APP_NAME</c>, <c>ITEMS_PER_USER</c>.</summary>
public sealed class Settings
{
    [ConfigurationKeyName("APP_NAME")]
    public string AppName { get; init; } = "Awesome API";

    [ConfigurationKeyName("ADMIN_EMAIL"), Required]
    public string AdminEmail { get; init; } = "";

    [ConfigurationKeyName("ITEMS_PER_USER")]
    public int ItemsPerUser { get; init; } = 50;
}

public static class Dependencies
{
    public static Settings GetSettings(IOptions<Settings> options) => options.Value;
}

[Router]
public sealed partial class Router
{
    [Get("/info")]
    public static object Info([Depends(nameof(Dependencies.GetSettings))] Settings settings) =>
        new { settings.AppName, settings.AdminEmail, settings.ItemsPerUser };
}
