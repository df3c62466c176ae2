using Lanner.Dashboard;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var host = Host.CreateApplicationBuilder(args);
host.Logging.SetMinimumLevel(LogLevel.Warning);
host.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None);
using var running = host.Build();

DashboardOptions options;
DashboardServer server;
try
{
    options = StandaloneSettings.Read(host.Configuration) with { LoggerFactory = (ILoggerFactory)running.Services.GetService(typeof(ILoggerFactory))! };
    server = DashboardServer.Open(options);
}
catch (InvalidOperationException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

await using (server)
{
    await server.StartAsync();
    Console.WriteLine($"Login to the dashboard at {server.LoginUrl}");
    Console.WriteLine($"OTLP over gRPC at {server.OtlpGrpcUrl}, over HTTP at {server.OtlpHttpUrl}");
    if (server.OtlpApiKey is { } key)
        Console.WriteLine($"Senders need OTEL_EXPORTER_OTLP_HEADERS=x-otlp-api-key={key}");
    Console.WriteLine("Press Ctrl-C to stop.");
    await running.RunAsync();
}

return 0;
