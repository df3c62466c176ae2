using System.Collections.Concurrent;
using System.Diagnostics;
using Lanner.LocalServers;

namespace Lanner.Hosting.Tests;

/// <summary>The plain app host as a program of its own, with all that it starts.</summary>
internal sealed class AppHostProcess : IAsyncDisposable
{
    private const string MarkVariable = "LANNER_TEST_MARK";
    private readonly string _mark = $"{MarkVariable}={Guid.NewGuid():N}";
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    /// <param name="data">Where its data is; copies may share it.</param>
    /// <param name="environment">What else is in its environment.</param>
    public AppHostProcess(string data, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "../../PlainAppHost/debug/PlainAppHost"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = data,
        };
        foreach (var (name, value) in (IEnumerable<(string, string)>)[("AppHost__DataPath", data), (MarkVariable, _mark[(MarkVariable.Length + 1)..]), .. environment])
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _lines);

    public bool HasExited => _process.HasExited;

    /// <summary>Names and ids of the running programs that it has started, and itself.</summary>
    public IReadOnlyList<(int Id, string Name)> Family() =>
        [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(int.Parse!).Where(IsMarked).Select(id => (id, Name(id)))];

    public async Task StartedAsync()
    {
        await Poll.UntilAsync(() => Output.Contains("/login?t=", StringComparison.Ordinal) || HasExited, () => Output);
        Assert.False(HasExited, Output);
    }

    /// <summary>An answer of the service.</summary>
    public async Task<string> AskAsync(string path)
    {
        using var client = new HttpClient();
        string? address = null;
        var answer = "";
        await Poll.UntilAsync(
            () =>
            {
                address ??= Family().Where(program => program.Name == "HostedWeb").Select(program => Variable(program.Id, "ASPNETCORE_URLS")).FirstOrDefault();
                if (address is null)
                    return false;
                try
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, address + path);
                    using var body = new StreamReader(client.Send(request).Content.ReadAsStream());
                    answer = body.ReadToEnd();
                    return true;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            () => $"no answer of {address}\n{Output}");
        return answer;
    }

    /// <summary>Sends a signal to the app host alone, and waits until it and all that it started are gone.</summary>
    public async Task EndAsync(string signal)
    {
        await CommandResult.RunAsync(["kill", "-s", signal, $"{_process.Id}"], TimeSpan.FromSeconds(10), CancellationToken.None);
        await Poll.UntilAsync(() => HasExited && Family().Count == 0, () => $"left after {signal}: {string.Join(", ", Family())}\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!HasExited)
            await EndAsync("KILL");
        _process.Dispose();
    }

    private bool IsMarked(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/environ").Split('\0').Contains(_mark, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? Variable(int id, string name) =>
        File.ReadAllText($"/proc/{id}/environ").Split('\0').FirstOrDefault(entry => entry.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static string Name(int id)
    {
        try
        {
            return Path.GetFileName(File.ReadAllText($"/proc/{id}/cmdline").Split('\0')[0]);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
