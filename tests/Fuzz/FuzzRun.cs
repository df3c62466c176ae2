using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Fuzz;

/// <summary>Sends requests of all kinds to a service, and judges the answers.</summary>
public sealed class FuzzRun : IDisposable
{
    private const int Clients = 16;
    private const int Batch = 500;

    // A kind that has ended the process, or has taken very long, so often at one place need not do it again.
    private const int MaxCostly = 3;

    private static readonly TimeSpan HangAfter = TimeSpan.FromSeconds(20);

    private readonly FuzzSettings _settings;
    private readonly FuzzTarget _target;
    private readonly FuzzReport _report = new();
    private readonly Judge _judge;
    private readonly List<(RequestKind Kind, List<ApiOperation> Operations)> _kinds;
    private readonly ConcurrentQueue<int> _slow = new();
    private bool _isDead;
    private HttpSender _http;
    private RawSender _raw;

    private FuzzRun(FuzzSettings settings, FuzzTarget target)
    {
        _settings = settings;
        _target = target;
        _judge = new(settings, target.IsPlain);
        _http = new(target.Address);
        _raw = new(target.Address);
        var kinds = RequestKind.All().Where(kind => settings.Kinds.Count == 0 || settings.Kinds.Contains(kind.Name));
        var fitting = kinds.Select(kind => (Kind: kind, Operations: target.Operations.Where(operation => IsFor(kind, operation)).ToList()));
        _kinds = [.. fitting.Where(kind => kind.Operations.Count > 0)];
    }

    /// <summary>Starts what is fuzzed, sends the requests, ends it.</summary>
    public static async Task<FuzzReport> RunAsync(FuzzSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        await using var target = settings.Mode == "tutorial"
            ? await TutorialTarget.StartAsync()
            : await ServiceTarget.StartAsync(settings.Program ?? BuiltService(), settings.Mode == "postgres");
        using var run = new FuzzRun(settings, target);
        using var end = new CancellationTokenSource();
        var canary = run.WatchAsync(end.Token);
        await run.SendAllAsync();
        await end.CancelAsync();
        await canary;
        return run._report;
    }

    public void Dispose() => _http.Dispose();

    // What an operation without a body gives that may fail is the matter of the kinds that know what it does.
    private static bool IsFor(RequestKind kind, ApiOperation operation) =>
        kind.Fits(operation) && (operation is not { MayFail: true, Body: null } || kind is DeepAnswerRequests or StoredValueRequests);

    // All projects build into one artifacts folder, side by side.
    private static string BuiltService()
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Target", configuration, "Target.dll"));
    }

    private async Task SendAllAsync()
    {
        var waiting = new Queue<int>(_settings.Only is { } only ? [only] : Enumerable.Range(0, _settings.Count));
        var watch = Stopwatch.StartNew();
        while (waiting.Count > 0 && watch.Elapsed < _settings.MaxTime)
        {
            var batch = Enumerable.Range(0, Math.Min(Batch, waiting.Count)).Select(_ => waiting.Dequeue()).ToList();
            var (suspects, later) = await SendBatchAsync(batch);
            if (_isDead)
                await FindGuiltyAsync(suspects);
            await SendSlowAgainAsync();
            foreach (var number in later)
                waiting.Enqueue(number);
            CheckMemory(batch);
            _settings.Progress?.Invoke($"{waiting.Count} requests to go");
        }
    }

    private async Task<(IReadOnlyCollection<int> Suspects, IReadOnlyCollection<int> Later)> SendBatchAsync(List<int> batch)
    {
        var suspects = new ConcurrentBag<int>();
        var later = new ConcurrentBag<int>();
        await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (number, _) =>
        {
            if (Volatile.Read(ref _isDead))
                later.Add(number);
            else if (!await SendAsync(number))
                suspects.Add(number);
        });
        return (suspects, later);
    }

    // Alone, since those beside it may have been the slow ones.
    private async Task SendSlowAgainAsync()
    {
        while (_slow.TryDequeue(out var number))
        {
            if (!await SendAsync(number, isAlone: true))
                await FindGuiltyAsync([number]);
        }
    }

    // Each that was under way when the process ended, alone.
    private async Task FindGuiltyAsync(IEnumerable<int> suspects)
    {
        await RestartAsync();
        foreach (var number in suspects.Order())
        {
            if (await SendAsync(number, isAlone: true))
                continue;
            var request = RequestOf(number)!;
            _report.Count(request, new(Ending.Broken));
            _report.Add(Finding.Died, request.Kind, request.Operation, null, Example(number, request));
            await RestartAsync();
        }
    }

    private async Task RestartAsync()
    {
        await _target.RestartAsync();
        _http.Dispose();
        _http = new(_target.Address);
        _raw = new(_target.Address);
        _isDead = false;
    }

    /// <returns>False when the process has ended meanwhile.</returns>
    private async Task<bool> SendAsync(int number, bool isAlone = false)
    {
        if (RequestOf(number) is not { } request || _report.Costly(request.Kind, request.Operation) >= MaxCostly)
            return true;
        var trace = number.ToString("x32", CultureInfo.InvariantCulture);
        var answer = request.IsRaw ? await _raw.SendAsync(request, trace, HangAfter) : await _http.SendAsync(request, trace, HangAfter);
        if (answer.Ending == Ending.Broken && await _target.HasDiedAsync())
        {
            Volatile.Write(ref _isDead, true);
            return false;
        }

        _report.Count(request, answer);
        foreach (var finding in _judge.Of(request, answer))
        {
            if (finding is Finding.Slow or Finding.Hang && !isAlone)
            {
                _slow.Enqueue(number);
                continue;
            }

            var why = finding switch
            {
                Finding.ServerError => $"{answer.Status} {await _target.ExceptionOfAsync(trace)}",
                Finding.Status => $"{answer.Status} instead of {request.Status}",
                Finding.Blamed => $"{answer.Status}",
                _ => null,
            };
            var measured = $"{request.Size} bytes in, {answer.Size} out, {(int)answer.Time.TotalMilliseconds} ms";
            _report.Add(finding, request.Kind, request.Operation, why, $"{Example(number, request)} => {answer.Status}, {measured}");
        }

        return true;
    }

    private FuzzRequest? RequestOf(int number)
    {
        var (kind, operations) = _kinds[number % _kinds.Count];
        var operation = operations[number / _kinds.Count % operations.Count];
        var random = new Random(unchecked((_settings.Seed * 1_000_003) + number));
        return kind.Make(operation, random) ?? new HostileRequests().Make(operation, random);
    }

    private string Example(int number, FuzzRequest request) => $"seed {_settings.Seed} request {number}: {request}";

    private void CheckMemory(List<int> batch)
    {
        var peak = _target.PeakMemory;
        if (peak > _settings.MaxMemory && _report.PeakMemory <= _settings.MaxMemory)
        {
            var numbers = $"seed {_settings.Seed}, requests {batch[0]} to {batch[^1]}";
            _report.Add(Finding.Memory, "all", "the service", $"{peak / 1024 / 1024} MB", numbers);
        }

        _report.PeakMemory = Math.Max(_report.PeakMemory, peak);
    }

    // A small request of another client, all the while: only counted, since machines differ.
    private async Task WatchAsync(CancellationToken end)
    {
        if (_target.Canary is not { } path)
            return;
        using var client = new HttpClient { Timeout = HangAfter };
        while (!end.IsCancellationRequested)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                using var answer = await client.GetAsync(new Uri(_target.Address, path), end);
                _report.AddCanary(watch.Elapsed);
                await Task.Delay(100, end);
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
            {
                // The end of the run, or a service that is started anew.
                await Task.Yield();
            }
        }
    }
}
