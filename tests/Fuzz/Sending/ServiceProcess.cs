using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Fuzz;

/// <summary>A running service. It ends with this process: its standard input closes.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const string Listening = "listening on ";

    // A broken service is not to take the machine's memory: it gets an OutOfMemoryException, or ends.
    private const string MaxHeap = "0x40000000";

    private readonly Process _process;
    private readonly ConcurrentDictionary<string, string> _exceptions = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _lines = new();
    private long _peak;
    private bool _isDisposed;

    private ServiceProcess(Process process) => _process = process;

    public Uri Address => _address.Task.Result;

    public long PeakMemory
    {
        get
        {
            try
            {
                _process.Refresh();
                if (!_process.HasExited)
                    _peak = Math.Max(_peak, _process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has ended in between.
            }

            return _peak;
        }
    }

    /// <exception cref="InvalidOperationException">The service ended instead of listening; the message holds its last words.</exception>
    public static async Task<ServiceProcess> StartAsync(string program, string connection)
    {
        var start = new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ConnectionStrings__targetdb"] = connection,
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["DOTNET_GCHeapHardLimit"] = MaxHeap,
                ["DOTNET_gcServer"] = "0",
            },
        };
        var service = new ServiceProcess(Process.Start(start)!);
        _ = service.ReadAsync(service._process.StandardOutput);
        _ = service.DropAsync(service._process.StandardError);
        if (await Task.WhenAny(service._address.Task, service._process.WaitForExitAsync()) != service._address.Task)
            throw new InvalidOperationException($"The service did not start: {string.Join('\n', service._lines)}");
        return service;
    }

    /// <summary>Whether it has ended; a process that has just dropped its connections gets a second to end.</summary>
    public async Task<bool> HasEndedAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await _process.WaitForExitAsync(soon.Token);
        }
        catch (OperationCanceledException)
        {
            // It lives.
        }

        return _process.HasExited;
    }

    /// <summary>The exceptions logged for a trace, outermost and innermost; the log may come a little later than the answer.</summary>
    public async Task<string?> ExceptionOfAsync(string trace)
    {
        for (var attempt = 0; attempt < 20 && !_process.HasExited; attempt++)
        {
            if (_exceptions.TryGetValue(trace, out var exception))
                return exception;
            await Task.Delay(25);
        }

        return _exceptions.GetValueOrDefault(trace);
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
                _ = _address.TrySetResult(new Uri(line[Listening.Length..]));
            else if (line.StartsWith('{'))
                Note(line);
        }
    }

    private async Task DropAsync(StreamReader errors)
    {
        // A stack overflow writes its stack here, all of it.
        while (await errors.ReadLineAsync() is { } line)
        {
            if (_lines.Count < 20)
                _lines.Enqueue(line);
        }
    }

    private void Note(string line)
    {
        var entry = JsonNode.Parse(line)!;
        if ((string?)entry["Exception"] is not { } exception)
            return;
        if (_lines.Count < 20)
            _lines.Enqueue(exception);
        var scopes = entry["Scopes"]?.AsArray().OfType<JsonObject>() ?? [];
        var trace = scopes.Select(scope => (string?)scope["TraceId"]).FirstOrDefault(found => found is not null);
        if (trace is not null)
            _ = _exceptions.TryAdd(trace, Summary(exception));
    }

    private static string Summary(string exception)
    {
        var lines = exception.Split('\n').Select(line => line.Trim()).ToList();
        var outermost = lines[0].Split("--->")[0].Trim();
        var innermost = lines.LastOrDefault(line => line.StartsWith("--->", StringComparison.Ordinal))?[4..].Trim();
        return innermost is null ? Short(outermost) : $"{Short(outermost)} <- {Short(innermost)}";
    }

    private static string Short(string text) => text.Length <= 160 ? text : text[..160] + "…";
}
