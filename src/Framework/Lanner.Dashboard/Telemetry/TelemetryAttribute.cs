namespace Lanner.Dashboard.Telemetry;

/// <summary>A named value that telemetry carries.</summary>
/// <param name="Key">Name, for example <c>http.response.status_code</c>.</param>
/// <param name="Value">Value as text.</param>
public readonly record struct TelemetryAttribute(string Key, string Value);
