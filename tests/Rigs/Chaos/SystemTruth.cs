using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace Rigs.Chaos;

/// <summary>What is the case, whatever is shown: which processes live, and whether they answer.</summary>
internal sealed class SystemTruth(RunningSystem system) : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>The resources that have a process, in the order in which one needs another.</summary>
    public static IReadOnlyList<string> Resources { get; } = ["postgres", "catalog", "orders"];

    /// <summary>What a resource needs to be healthy, or waits for before it starts.</summary>
    public static IReadOnlyList<string> Needs(string resource) => resource switch { "postgres" => [], "catalog" => ["postgres"], _ => ["postgres", "catalog"] };

    /// <summary>The truth about each resource.</summary>
    /// <param name="shown">What is shown; only addresses are believed.</param>
    public async Task<IReadOnlyDictionary<string, TrueState>> LookAsync(IReadOnlyDictionary<string, ResourceState> shown)
    {
        var states = new Dictionary<string, TrueState>();
        foreach (var resource in Resources)
        {
            var process = ProcessId(resource);
            states[resource] = new TrueState(process, process is not null && await AnswersAsync(resource, shown[resource].Address));
        }

        return states;
    }

    public void Dispose() => _client.Dispose();

    private int? ProcessId(string resource)
    {
        // The server's guard has the server's command line among its own.
        var mark = resource switch { "catalog" => "/Catalog", "orders" => "/Orders", _ => "/postgres" };
        return SystemProcesses.Of(system.Folder).Where(process => process.Value.Split(' ')[0].EndsWith(mark, StringComparison.Ordinal))
            .Select(process => (int?)process.Key).FirstOrDefault();
    }

    private async Task<bool> AnswersAsync(string resource, Uri? address)
    {
        try
        {
            if (resource == "postgres")
                return await DatabaseAnswersAsync();
            if (address is null)
                return false;
            using var answer = await _client.GetAsync(new Uri(address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or NpgsqlException or IOException or SocketException)
        {
            return false;
        }
    }

    private async Task<bool> DatabaseAnswersAsync()
    {
        var cluster = Path.Combine(system.Folder, "data", "data", "postgres", "cluster");
        var port = int.Parse(File.ReadLines(Path.Combine(cluster, "postmaster.pid")).ElementAt(3), CultureInfo.InvariantCulture);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Password = system.Password,
            Database = "postgres",
            Pooling = false,
            Timeout = 10,
        };
        await using var source = NpgsqlDataSource.Create(connection.ConnectionString);
        await using var command = source.CreateCommand("SELECT 1");
        return await command.ExecuteScalarAsync() is 1;
    }
}
