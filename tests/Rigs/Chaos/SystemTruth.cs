using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace Rigs.Chaos;

/// <summary>What is the case, whatever the dashboard says: which processes live, and whether they answer.</summary>
internal sealed class SystemTruth(RunningSystem system, string dataFolder) : IAsyncDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly Dictionary<string, Uri> _urls = new() { ["catalog"] = system.Url("catalog"), ["orders"] = system.Url("orders") };

    /// <summary>The resources that have a process.</summary>
    public static IReadOnlyList<string> Resources { get; } = ["postgres", "catalog", "orders"];

    /// <summary>Whose health needs whose.</summary>
    public static IReadOnlyList<string> Needs(string resource) => resource == "postgres" ? [] : ["postgres"];

    /// <summary>Who waits for whom before it starts.</summary>
    public static IReadOnlyList<string> WaitsFor(string resource) => resource switch { "postgres" => [], "catalog" => ["postgres"], _ => ["postgres", "catalog"] };

    /// <summary>The truth about a resource.</summary>
    public async Task<TrueState> OfAsync(string resource)
    {
        if (ProcessId(resource) is null)
            return TrueState.Dead;
        return await AnswersAsync(resource) ? TrueState.Healthy : TrueState.Unhealthy;
    }

    /// <summary>kill -9.</summary>
    public void Kill(string resource)
    {
        using var process = Process.GetProcessById(ProcessId(resource) ?? throw new InvalidOperationException($"{resource} does not run, so it cannot be killed."));
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>All processes that were started, by whomever, for the system in a data folder.</summary>
    public static IReadOnlyList<string> ProcessesOf(string dataFolder) =>
    [
        .. Directory.GetDirectories("/proc").Where(path => Path.GetFileName(path).All(char.IsAsciiDigit))
            .Where(path => Read(path, "environ").Contains($"AppHost__DataPath={dataFolder}\0", StringComparison.Ordinal))
            .Select(path => $"{Path.GetFileName(path)} {Read(path, "cmdline").Replace('\0', ' ')}"),
    ];

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The app host keeps a list of its processes, which ends with them.</summary>
    private int? ProcessId(string resource)
    {
        var mark = resource switch { "catalog" => "Catalog.dll", "orders" => "Orders.dll", _ => "unix_socket_directories=" };
        foreach (var line in File.ReadLines(Path.Combine(dataFolder, "data", "processes")))
        {
            var id = line.Split(' ')[0];
            if (Read($"/proc/{id}", "cmdline").Contains(mark, StringComparison.Ordinal) && !IsZombie(id))
                return int.Parse(id, CultureInfo.InvariantCulture);
        }

        return null;
    }

    private async Task<bool> AnswersAsync(string resource)
    {
        try
        {
            if (resource == "postgres")
                return await DatabaseAnswersAsync();
            using var answer = await _client.GetAsync(new Uri(_urls[resource], "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or NpgsqlException or IOException or SocketException)
        {
            return false;
        }
    }

    private async Task<bool> DatabaseAnswersAsync()
    {
        var port = int.Parse(File.ReadLines(Path.Combine(dataFolder, "data", "postgres", "cluster", "postmaster.pid")).ElementAt(3), CultureInfo.InvariantCulture);
        var password = await File.ReadAllTextAsync(Path.Combine(dataFolder, "data", "postgres-password.secret"));
        await using var source = NpgsqlDataSource.Create(string.Create(
            CultureInfo.InvariantCulture, $"Host=localhost;Port={port};Username=postgres;Password={password};Database=postgres;Pooling=false;Timeout=2"));
        await using var command = source.CreateCommand("SELECT 1");
        return await command.ExecuteScalarAsync() is 1;
    }

    private static bool IsZombie(string id) => Read($"/proc/{id}", "stat").Contains(") Z ", StringComparison.Ordinal);

    private static string Read(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended.
            return "";
        }
    }
}
