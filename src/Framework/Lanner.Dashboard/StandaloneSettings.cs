using Lanner.Dashboard.Telemetry;
using Microsoft.Extensions.Configuration;

namespace Lanner.Dashboard;

/// <summary>Settings of a dashboard that runs alone, under the names of Aspire's dashboard.</summary>
internal static class StandaloneSettings
{
    private const string Frontend = "http://localhost:18888";
    private const string OtlpGrpc = "http://localhost:18889";
    private const string OtlpHttp = "http://localhost:18890";

    /// <exception cref="InvalidOperationException">A setting cannot be used.</exception>
    public static DashboardOptions Read(IConfiguration configuration) => new()
    {
        ApplicationName = configuration["Dashboard:ApplicationName"] ?? "Telemetry",
        FrontendUrl = Address(configuration, "ASPNETCORE_URLS", Frontend),
        OtlpGrpcUrl = Address(configuration, "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", OtlpGrpc),
        OtlpHttpUrl = Address(configuration, "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL", OtlpHttp),
        UsesFreePorts = false,
        BrowserToken = configuration["Dashboard:Frontend:BrowserToken"],
        OtlpApiKey = configuration["Dashboard:Otlp:PrimaryApiKey"],
        AllowsAnonymous = configuration["ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS"] is "true" or "1",
        ArchivePath = configuration["Dashboard:ArchivePath"],
        Limits = TelemetryLimits.Read(configuration.GetSection("Dashboard:TelemetryLimits")),
    };

    /// <summary>Port 0 asks for any free port.</summary>
    private static Uri? Address(IConfiguration configuration, string key, string fallback)
    {
        var text = (configuration[key] ?? fallback).Split(';').FirstOrDefault(part => part.StartsWith("http:", StringComparison.OrdinalIgnoreCase)) ?? "";
        if (!Uri.TryCreate(text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var url))
            throw new InvalidOperationException($"{key} is '{configuration[key]}'; give it a URL that begins with http://.");
        return url.Port == 0 ? null : url;
    }
}
