using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Engine;

/// <summary>The configuration section <c>AppHost</c>.</summary>
/// <param name="DataPath">Folder for the app's data; null for the user's own.</param>
/// <param name="Postgres">Way to a PostgreSQL server: <c>auto</c>, <c>binaries</c>, <c>container</c> or <c>sqlite</c>.</param>
/// <param name="LogLevel">Lowest level of service log lines shown on the console.</param>
/// <param name="ShutdownGrace">Time a service gets between SIGTERM and the kill.</param>
/// <param name="Dashboard">Whether the dashboard runs.</param>
/// <param name="KeepsTelemetry">Whether telemetry is kept in a file, so that it survives a restart.</param>
/// <param name="HealthTimeout">Time after which a resource that is not healthy is reported.</param>
internal sealed record AppHostSettings(
    string? DataPath,
    string Postgres,
    LogLevel LogLevel,
    TimeSpan ShutdownGrace,
    TimeSpan HealthTimeout,
    bool Dashboard,
    bool KeepsTelemetry)
{
    public static AppHostSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("AppHost");
        return new AppHostSettings(
            section["DataPath"],
            section["Postgres"] ?? "auto",
            section.GetValue("LogLevel", LogLevel.Warning),
            TimeSpan.FromSeconds(section.GetValue("ShutdownSeconds", 10.0)),
            TimeSpan.FromSeconds(section.GetValue("HealthTimeoutSeconds", 30.0)),
            section.GetValue("Dashboard", true),
            section.GetValue("KeepTelemetry", false));
    }
}
