using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Lanner.Testing;
using Npgsql;

namespace Rigs;

/// <summary>Starts five replicas of both services at once on empty databases, again and again, and counts what was applied and what went wrong.</summary>
internal static class ReplicaStarts
{
    private const int Replicas = 5;

    public static async Task<int> RunAsync(int runs)
    {
        await using var server = await PostgresServer.StartAsync();
        var good = 0;
        for (var run = 1; run <= runs; run++)
        {
            var faults = await RunOnceAsync(server);
            Console.WriteLine(faults.Count == 0 ? $"run {run}: fine" : $"run {run}: {string.Join("; ", faults)}");
            good += faults.Count == 0 ? 1 : 0;
        }

        Console.WriteLine($"two services, {Replicas} replicas each, empty databases: {good} of {runs} runs without a fault");
        return good == runs ? 0 : 1;
    }

    private static async Task<IReadOnlyCollection<string>> RunOnceAsync(PostgresServer server)
    {
        await using var catalog = await server.CreateDatabaseAsync();
        await using var orders = await server.CreateDatabaseAsync();
        var faults = new ConcurrentQueue<string>();
        var replicas = Enumerable.Range(0, Replicas)
            .SelectMany(_ => new[] { Start("Catalog", "catalogdb", catalog, faults), Start("Orders", "ordersdb", orders, faults) })
            .ToList();
        try
        {
            await Task.WhenAll(replicas.Select(replica => replica.ReadyAsync(faults)));
            await CheckAsync(catalog.ConnectionString, "SELECT count(*) FROM items", 3, faults);
            await CheckAsync(catalog.ConnectionString, "SELECT count(*) - count(DISTINCT migration_id) FROM \"__EFMigrationsHistory\"", 0, faults);
            await CheckAsync(orders.ConnectionString, "SELECT count(*) - count(DISTINCT migration_id) FROM \"__EFMigrationsHistory\"", 0, faults);
        }
        finally
        {
            foreach (var replica in replicas)
                replica.Dispose();
        }

        return faults;
    }

    private static async Task CheckAsync(string connectionString, string sql, long expected, ConcurrentQueue<string> faults)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        var found = Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        if (found != expected)
            faults.Enqueue($"{sql} gave {found}, not {expected}");
    }

    private static Replica Start(string service, string database, PostgresDatabase on, ConcurrentQueue<string> faults)
    {
        var program = BuiltProgram.Path(service);
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment[$"ConnectionStrings__{database}"] = on.ConnectionString + ";Maximum Pool Size=4";
        return new Replica(service, Process.Start(start)!, faults);
    }

    private sealed class Replica : IDisposable
    {
        private const string Listening = "Now listening on: ";
        private readonly string _service;
        private readonly Process _process;
        private readonly TaskCompletionSource<Uri> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Replica(string service, Process process, ConcurrentQueue<string> faults)
        {
            (_service, _process) = (service, process);
            process.EnableRaisingEvents = true;
            process.Exited += (_, _) => _url.TrySetException(new InvalidOperationException($"{service} ended with {process.ExitCode}"));
            process.OutputDataReceived += (_, line) => Read(line.Data, faults);
            process.ErrorDataReceived += (_, line) => Read(line.Data, faults);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public async Task ReadyAsync(ConcurrentQueue<string> faults)
        {
            try
            {
                using var client = new HttpClient { BaseAddress = await _url.Task.WaitAsync(TimeSpan.FromMinutes(2)) };
                var start = Stopwatch.GetTimestamp();
                while (true)
                {
                    using var answer = await client.GetAsync("/health/ready");
                    if (answer.StatusCode == HttpStatusCode.OK)
                        return;
                    if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromMinutes(1))
                        throw new TimeoutException($"{_service} did not become ready");
                }
            }
            catch (Exception fault)
            {
                faults.Enqueue(fault.Message);
            }
        }

        public void Dispose()
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }

        private void Read(string? line, ConcurrentQueue<string> faults)
        {
            if (line is null)
                return;
            if (line.Contains(Listening, StringComparison.Ordinal))
                _url.TrySetResult(new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim()));
            if (line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal))
                faults.Enqueue($"{_service} logged: {line}");
        }
    }
}
