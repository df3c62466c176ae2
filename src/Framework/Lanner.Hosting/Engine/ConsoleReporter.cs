using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Dashboard.Access;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Engine;

/// <summary>
/// What the app host says on its console: a line per resource with name, state and address whenever one of them changes, the log lines of services
/// from the configured level up, and one line when everything is healthy. Colours only on a terminal.
/// </summary>
internal sealed class ConsoleReporter(
    IResourceCollection resources, ResourceNotificationService notifications, ResourceLoggerService logs, AppHostSettings settings, SecretMask secrets)
{
    private const int FailureLines = 15;
    private const string Dim = "\e[2m";
    private const string Green = "\e[32m";
    private const string Yellow = "\e[33m";
    private const string Red = "\e[31m";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _printed = new(StringComparer.Ordinal);
    private readonly bool _hasColours = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
    private readonly int _width = Math.Max(8, resources.Select(resource => resource.Name.Length).DefaultIfEmpty(0).Max());
    private readonly Dictionary<string, ResourceEvent> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _healthy = new(StringComparer.Ordinal);
    private bool _isAllHealthy;
    private volatile bool _isStopping;

    /// <summary>Reports each change until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var news in notifications.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            _seen[news.ResourceId] = news;
            Report(news);
            ReportAll();
        }
    }

    /// <summary>From here on the end of each resource is reported, but not that all are well.</summary>
    public void BeginStop() => _isStopping = true;

    /// <summary>Writes a line about a resource, or about the app host itself.</summary>
    public void Note(string name, string text) => Write($"{name.PadRight(_width)}  {text}");

    /// <summary>Writes where the dashboard is, with the token: the one secret that belongs on the console.</summary>
    public void LoginLink(Uri url) => Print($"{"dashboard".PadRight(_width)}  Login to the dashboard at {url}");

    /// <summary>Writes a line that the user must not miss.</summary>
    public void Problem(string name, string text) => Write(Coloured(Yellow, $"{name.PadRight(_width)}  {text}"));

    /// <summary>Writes a resource's last log lines: the cause of a failure is mostly there.</summary>
    public void LastLines(string resourceName)
    {
        foreach (var line in logs.Of(resourceName).Last(FailureLines))
            Log(resourceName, line.Content, LogLevel.Critical);
    }

    /// <summary>Writes a log line of a resource if its level is high enough.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Log(string resourceName, string line, LogLevel level)
    {
        if (level < settings.LogLevel)
            return false;
        Write($"{Coloured(Dim, $"[{resourceName}]")} {(_hasColours ? line + AnsiColours.Reset : AnsiColours.Remove(line))}");
        return true;
    }

    private void Report(ResourceEvent news)
    {
        // Values have no life of their own; they are reported only when they are missing.
        var state = news.Snapshot.State?.Text;
        if (news.Resource is ParameterResource or ConnectionStringResource && state != KnownResourceStates.FailedToStart && state != KnownResourceStates.ValueMissing)
            return;
        var line = Line(news);
        lock (_lock)
        {
            if (_printed.TryGetValue(news.ResourceId, out var last) && last == line)
                return;
            _printed[news.ResourceId] = line;
        }

        Write(line);
    }

    private void ReportAll()
    {
        // Only what has been reported counts, so that this line never comes before another one's.
        var isAllHealthy = resources.All(resource => _seen.Values.Count(part => part.Resource == resource) >= Replicas.Of(resource)) && _seen.Values.All(IsFine);
        if (isAllHealthy && !_isAllHealthy && !_isStopping)
            Write(Coloured(Green, $"All resources are healthy ({resources.Count}). Press Ctrl-C to stop."));
        _isAllHealthy = isAllHealthy;
    }

    private static bool IsFine(ResourceEvent part) =>
        part.Snapshot.IsHealthy || part.Snapshot.State?.Text == KnownResourceStates.NotStarted ||
        (part.Snapshot.State?.Text == KnownResourceStates.Finished && !part.Snapshot.IsRestartPending);

    private string Line(ResourceEvent news)
    {
        var snapshot = news.Snapshot;
        var name = Replicas.Of(news.Resource) > 1 ? news.ResourceId : news.Resource.Name;
        var state = snapshot.State?.Text ?? "";
        var colour = Dim;
        if (snapshot.IsRunning)
        {
            // Before it has been healthy once it is only on its way; HealthProbe speaks up when that takes too long.
            var isHealthy = snapshot.HealthStatus == HealthStatus.Healthy;
            if (isHealthy)
                _healthy.Add(news.ResourceId);
            state += isHealthy ? " (healthy)" : _healthy.Contains(news.ResourceId) ? " (unhealthy)" : "";
            colour = isHealthy ? Green : Yellow;
        }
        else
        {
            _healthy.Remove(news.ResourceId);
        }

        if (state == KnownResourceStates.ValueMissing)
            colour = Yellow;
        if (state == KnownResourceStates.Exited || state == KnownResourceStates.FailedToStart)
        {
            state += snapshot.ExitCode is { } code ? $" ({code})" : "";
            colour = Red;
        }

        var addresses = snapshot.IsRunning ? string.Join("  ", snapshot.Urls.Select(url => url.Url)) : "";
        return $"{name.PadRight(_width)}  {Coloured(colour, state.PadRight(19))}  {string.Join("  ", new[] { addresses, snapshot.StateReason }.Where(part => !string.IsNullOrEmpty(part)))}".TrimEnd();
    }

    private string Coloured(string colour, string text) => _hasColours ? colour + text + AnsiColours.Reset : text;

    private void Write(string line) => Print(secrets.Apply(line));

    private void Print(string line)
    {
        lock (_lock)
            Console.WriteLine(line);
    }
}
