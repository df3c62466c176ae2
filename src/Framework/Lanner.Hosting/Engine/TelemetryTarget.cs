using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Lanner.Hosting.Engine;

/// <summary>Where services send telemetry: the app host's own dashboard, else a configured OTLP receiver, if it listens. Without one, exporters would fail every few seconds.</summary>
internal sealed class TelemetryTarget(IConfiguration configuration)
{
    private static readonly (string Key, string Protocol)[] Candidates =
    [
        ("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "grpc"),
        ("ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL", "http/protobuf"),
    ];

    /// <summary>The receiver's URL; null when there is none.</summary>
    public string? Endpoint { get; private set; }

    /// <summary>Value of OTEL_EXPORTER_OTLP_PROTOCOL.</summary>
    public string Protocol { get; private set; } = "grpc";

    /// <summary>Value of OTEL_EXPORTER_OTLP_HEADERS; null when the receiver wants none.</summary>
    public string? Headers { get; private set; }

    /// <summary>Sends telemetry to the dashboard. It need not answer yet: it holds its port.</summary>
    public void Use(Uri endpoint, string? apiKey)
    {
        Endpoint = endpoint.ToString().TrimEnd('/');
        Protocol = "grpc";
        Headers = apiKey is null ? null : $"x-otlp-api-key={apiKey}";
    }

    /// <summary>Looks for a configured receiver.</summary>
    public async Task FindAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, protocol) in Candidates)
        {
            if (configuration[key] is not { } endpoint || !Uri.TryCreate(endpoint, UriKind.Absolute, out var url))
                continue;
            if (!await ListensAsync(url, cancellationToken).ConfigureAwait(false))
                continue;
            Endpoint = endpoint;
            Protocol = protocol;
            Headers = configuration["OTEL_EXPORTER_OTLP_HEADERS"];
            return;
        }
    }

    private static async Task<bool> ListensAsync(Uri url, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMilliseconds(500));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(url.Host, url.Port, limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }
}
