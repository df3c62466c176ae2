using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.Hosting;

/// <summary>Writes one line when a health check changes its state. The platform's own log has a stack trace for every time that a failing check is asked.</summary>
internal sealed partial class HealthLog(HealthCheckService checks, ILogger<HealthLog> logger) : HealthCheckService
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HealthStatus> _states = new(StringComparer.Ordinal);

    /// <summary>Follows the checks of a service.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddHealthChecks();
        var platform = services.Last(service => service.ServiceType == typeof(HealthCheckService)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<HealthCheckService>(provider => new HealthLog(
            (HealthCheckService)ActivatorUtilities.CreateInstance(provider, platform), provider.GetRequiredService<ILogger<HealthLog>>())));
    }

    public override async Task<HealthReport> CheckHealthAsync(Func<HealthCheckRegistration, bool>? predicate, CancellationToken cancellationToken = default)
    {
        var report = await checks.CheckHealthAsync(predicate, cancellationToken);
        foreach (var (name, check) in report.Entries)
            Write(name, check);
        return report;
    }

    private void Write(string name, HealthReportEntry check)
    {
        lock (_lock)
        {
            // A check counts as healthy before it is first asked: only then is its first answer worth a line when it is bad.
            if (_states.GetValueOrDefault(name, HealthStatus.Healthy) == check.Status)
                return;
            _states[name] = check.Status;
        }

        if (check.Status == HealthStatus.Healthy)
            LogHealthy(name);
        else
            LogProblem(name, check.Status, Reason(check));
    }

    /// <summary>What the check says, and its exception from the outside in, on one line.</summary>
    private static string Reason(HealthReportEntry check)
    {
        var reasons = new List<string?> { check.Description };
        for (var exception = check.Exception; exception is not null; exception = exception.InnerException)
            reasons.Add($"{exception.GetType().Name}: {exception.Message}");
        var known = reasons.Where(reason => !string.IsNullOrWhiteSpace(reason)).Select(reason => reason!.ReplaceLineEndings(" "))
            .Where((reason, index) => index > 0 || check.Exception is null || reason != check.Exception.Message.ReplaceLineEndings(" ")).ToList();
        return known.Count == 0 ? "it gives no reason" : string.Join(" <- ", known);
    }

    [LoggerMessage(LogLevel.Warning, "Health check {Check} is {Status}: {Reason}")]
    private partial void LogProblem(string check, HealthStatus status, string reason);

    [LoggerMessage(LogLevel.Information, "Health check {Check} is healthy again")]
    private partial void LogHealthy(string check);
}
