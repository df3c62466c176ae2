namespace ServiceDefaults.Tests;

public sealed class TelemetrySettingsTests
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    [Theory]
    [InlineData(Endpoint, "localhost:4317", "is 'localhost:4317': it must be an address such as http://localhost:4317.")]
    [InlineData(Endpoint, "127.0.0.1:4317", "is '127.0.0.1:4317': it must be an address such as http://localhost:4317.")]
    [InlineData(Endpoint, "ftp://collector", "is 'ftp://collector': it must be an address such as http://localhost:4317.")]
    [InlineData(Endpoint, "user:secret@collector:4317", "is '***@collector:4317': it must be an address such as http://localhost:4317.")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "collector", "is 'collector': it must be an address such as http://localhost:4317.")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json", "is 'http/json': it must be grpc or http/protobuf.")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT", "10s", "is '10s': it must be a number of milliseconds such as 10000.")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "x-api-key: secret", "is not understood: it must be a list such as name=value,other=value.")]
    public async Task Telemetry_that_cannot_be_sent_fails_at_start_with_one_line(string name, string value, string message)
    {
        var settings = new[] { (Endpoint, "http://localhost:4317"), (name, value) }.GroupBy(setting => setting.Item1).Select(group => group.Last());

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestService.StartAsync(settings: [.. settings]));

        Assert.Equal($"{name} {message} Nothing would be sent.", exception.Message);
    }

    [Theory]
    [InlineData("http://localhost:1", "grpc", "x-key=a=b,y=c", "500")]
    [InlineData("HTTPS://user:secret@collector.test:1/base", "http/protobuf", "", "")]
    public async Task Telemetry_that_could_be_sent_lets_the_service_start_though_nobody_listens(string endpoint, string protocol, string headers, string timeout)
    {
        await using var service = await TestService.StartAsync(settings:
            [(Endpoint, endpoint), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol), ("OTEL_EXPORTER_OTLP_HEADERS", headers), ("OTEL_EXPORTER_OTLP_TIMEOUT", timeout)]);

        using var answer = await service.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.True(answer.IsSuccessStatusCode);
    }
}
