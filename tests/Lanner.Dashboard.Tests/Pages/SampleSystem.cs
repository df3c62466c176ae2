using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Lanner.Dashboard.Resources;

namespace Lanner.Dashboard.Tests.Pages;

/// <summary>The resources of a shop, given to the dashboard as an app host gives its own. Commands change their states.</summary>
internal sealed class SampleSystem
{
    public const string Secret = "s3cr3t-of-the-shop";

    public static readonly ResourceCommand[] ParameterCommands =
        [new("parameter-set", "Set value", null, null, true, true), new("parameter-delete", "Delete value", "Forgets it", "Forget the value?", true, true)];

    private readonly Lock _lock = new();
    private readonly List<ResourceView> _parts;
    private readonly List<Channel<ResourceView>> _watchers = [];
    private readonly List<ConsoleLine> _lines = [];
    private readonly List<(string Resource, string Command)> _executed = [];

    public SampleSystem()
    {
        _parts =
        [
            View("postgres", "PostgresServer", "Running") with { Source = "PostgreSQL 17 of this machine", Urls = [new("tcp", "postgresql://localhost:35993", null, true)] },
            View("catalogdb", "PostgresDatabase", "Running") with { Relations = [new("postgres", "Parent")] },
            View("ordersdb", "PostgresDatabase", "Running") with { Relations = [new("postgres", "Parent")] },
            View("catalog", "Project", "Running") with
            {
                Source = "/src/Catalog/Catalog.csproj",
                Urls = [new("http", "http://localhost:45045", null, false)],
                Relations = [new("catalogdb", "Reference"), new("catalogdb", "WaitFor")],
                Environment = [new("ASPNETCORE_ENVIRONMENT", "Development", true), new("ConnectionStrings__catalogdb", $"Host=localhost;Password={Secret};Database=catalogdb", true), new("HOME", "/home/me", false)],
                HealthReports = [new("catalog_http", ResourceHealth.Healthy, "GET /health/ready answered 200")],
            },
            View("orders", "Project", "Running") with
            {
                Health = ResourceHealth.Unhealthy,
                Source = "/src/Orders/Orders.csproj",
                Urls = [new("http", "http://localhost:45046", null, false)],
                Relations = [new("ordersdb", "Reference"), new("ordersdb", "WaitFor"), new("catalog", "Reference"), new("catalog", "WaitFor"), new("api-key", "Reference")],
                Commands = [.. Commands("Running"), new("seed", "Seed data", "Adds a hundred orders", null, true, false)],
            },
            View("mailer", "Executable", "Exited") with { ExitCode = 3, StateReason = "starting again in 4 s", IsRestartPending = true, Health = null, Source = "mailer --once" },
            View("api-key", "Parameter", "Running") with { Source = "Parameters:api-key", IsSecret = true, Description = "Key of the payment provider", StartTime = null, Commands = ParameterCommands },
            View("region", "Parameter", "Running") with { Source = "Parameters:region", Value = "eu-west", StartTime = null, Commands = ParameterCommands },
        ];
        Write("\u001b[32minfo\u001b[39m: Shop.Catalog[0] Now listening on http://localhost:45045");
        Write($"connecting with Password={Secret}");
        Write("\u001b[31mfail\u001b[39m: Shop.Catalog[0] The shelf is empty", isError: true);
    }

    /// <summary>The commands so far.</summary>
    public IReadOnlyList<(string Resource, string Command)> Executed
    {
        get
        {
            lock (_lock)
                return [.. _executed];
        }
    }

    public ResourceSource Source => new() { WatchAsync = WatchAsync, WatchConsoleAsync = WatchConsoleAsync, ReadConsole = _ => _lines, ExecuteAsync = ExecuteAsync, SetParameterAsync = SetParameterAsync };

    /// <summary>Values that parameters were given, and whether they are to be kept.</summary>
    public List<(string Parameter, string Value, bool Keeps)> Given { get; } = [];

    public void Add(ResourceView part) => _parts.Add(part);

    /// <summary>Adds a project with two processes, pricing-aaaaaaaa and pricing-bbbbbbbb.</summary>
    public void AddReplicas()
    {
        foreach (var suffix in new[] { "aaaaaaaa", "bbbbbbbb" })
            _parts.Add(View($"pricing-{suffix}", "Project", "Running") with { Name = "pricing", Urls = [new("http", "http://localhost:45047", null, false)] });
    }

    public void Write(string line, bool isError = false) => _lines.Add(new ConsoleLine(_lines.Count + 1, DateTime.UtcNow, line, isError));

    private static ResourceView View(string name, string type, string state) => new()
    {
        Id = name,
        Name = name,
        Type = type,
        State = state,
        Health = ResourceHealth.Healthy,
        StartTime = DateTime.UtcNow.AddMinutes(-3),
        Commands = Commands(state),
    };

    private static ResourceCommand[] Commands(string state) => state == "Running"
        ? [new("stop", "Stop", null, null, true, true), new("restart", "Restart", null, null, true, true)]
        : [new("start", "Start", null, null, true, true)];

    private async IAsyncEnumerable<ResourceView> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<ResourceView>();
        lock (_lock)
        {
            _parts.ForEach(part => channel.Writer.TryWrite(part));
            _watchers.Add(channel);
        }

        await foreach (var part in channel.Reader.ReadAllAsync(cancellationToken))
            yield return part;
    }

    private async IAsyncEnumerable<IReadOnlyList<ConsoleLine>> WatchConsoleAsync(string resource, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (resource == "catalog")
            yield return [.. _lines];
        else if (resource.StartsWith("pricing-", StringComparison.Ordinal))
            yield return [new ConsoleLine(1, DateTime.UtcNow, $"here speaks {resource}", false)];
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private Task<string?> ExecuteAsync(string resource, string command, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _executed.Add((resource, command));
            if (command == "seed")
                return Task.FromResult<string?>("the database is read-only");
            if (resource == "pricing")
                return Task.FromResult<string?>(null);
            var index = _parts.FindIndex(part => part.Id == resource);
            var state = command == "stop" ? "Finished" : "Running";
            Change(index, _parts[index] with { State = state, StartTime = DateTime.UtcNow, Health = state == "Running" ? ResourceHealth.Healthy : null, Commands = Commands(state) });
        }

        return Task.FromResult<string?>(null);
    }

    private Task<string?> SetParameterAsync(string parameter, string value, bool keeps, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Given.Add((parameter, value, keeps));
            var index = _parts.FindIndex(part => part.Name == parameter);
            Change(index, _parts[index] with { State = "Running", StateReason = null, StartTime = DateTime.UtcNow, Value = _parts[index].IsSecret ? null : value });
        }

        return Task.FromResult<string?>(null);
    }

    private void Change(int index, ResourceView part)
    {
        _parts[index] = part;
        _watchers.ForEach(watcher => watcher.Writer.TryWrite(part));
    }
}
