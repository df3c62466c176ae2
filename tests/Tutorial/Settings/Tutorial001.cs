using System.ComponentModel.DataAnnotations;
using Lanner;
using Microsoft.Extensions.Options;

namespace Tutorial.Settings.Tutorial001;

[TutorialApp("settings.tutorial001"), TutorialApp("settings.app01")]
public static class App
{
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        builder.AddLanner();
        builder.Services.AddOptions<Settings>().Bind(builder.Configuration).ValidateDataAnnotations().ValidateOnStart();
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

[Router]
public sealed partial class Router
{
    [Get("/info")]
    public static object Info(IOptions<Settings> options)
    {
        var settings = options.Value;
        return new { settings.AppName, settings.AdminEmail, settings.ItemsPerUser };
    }
}
