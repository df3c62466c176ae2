using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.Hosting;

/// <summary>
/// Checks where telemetry is sent to. The exporter takes anything for an address, or falls back to its default, and then nothing arrives and nothing is
/// logged (OpenTelemetry protocol exporter specification: endpoints are URLs with scheme http or https).
/// </summary>
internal static class TelemetrySettings
{
    private const string Prefix = "OTEL_EXPORTER_OTLP_";

    private static readonly string[] Signals = ["", "TRACES_", "METRICS_", "LOGS_"];

    /// <summary>Fails where a setting can't be meant: with one line that names it, what it says and what it should say.</summary>
    /// <exception cref="InvalidOperationException">A setting has the wrong form.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var signal in Signals)
        {
            Check(configuration, $"{Prefix}{signal}ENDPOINT", IsAddress, "an address such as http://localhost:4317");
            Check(configuration, $"{Prefix}{signal}PROTOCOL", value => value is "grpc" or "http/protobuf", "grpc or http/protobuf");
            Check(configuration, $"{Prefix}{signal}TIMEOUT", IsMilliseconds, "a number of milliseconds such as 10000");
            Check(configuration, $"{Prefix}{signal}HEADERS", AreHeaders, "a list such as name=value,other=value", isSecret: true);
        }
    }

    private static void Check(IConfiguration configuration, string name, Func<string, bool> isRight, string form, bool isSecret = false)
    {
        if (configuration[name] is not { } value || string.IsNullOrWhiteSpace(value) || isRight(value))
            return;
        var said = isSecret ? "is not understood" : $"is '{WithoutUser(value)}'";
        throw new InvalidOperationException($"{name} {said}: it must be {form}. Nothing would be sent.");
    }

    private static bool IsAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsMilliseconds(string value) => int.TryParse(value, out var milliseconds) && milliseconds >= 0;

    private static bool AreHeaders(string value) =>
        value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(pair => pair.IndexOf('=', StringComparison.Ordinal) > 0);

    // user:password@ stays out of logs.
    private static string WithoutUser(string value)
    {
        var end = value.LastIndexOf('@');
        if (end < 0)
            return value;
        var start = value.IndexOf("://", StringComparison.Ordinal);
        return (start < 0 ? "" : value[..(start + 3)]) + "***" + value[end..];
    }
}
