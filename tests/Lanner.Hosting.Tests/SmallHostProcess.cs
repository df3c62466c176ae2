using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Tests;

/// <summary>The sample app host in a process of its own.</summary>
internal sealed class SmallHostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];

    private SmallHostProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public string Output
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    public static SmallHostProcess Start(TemporaryFolder folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(ProgramPath.DotNet(), [BuiltFiles.SmallHost]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AppHost__DataPath"] = folder.Path;

        // It has tests of its own; the others are quicker without it.
        start.Environment["AppHost__Dashboard"] = "false";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var host = new SmallHostProcess(Process.Start(start)!);
        host._process.OutputDataReceived += (_, line) => host.Add(line.Data);
        host._process.ErrorDataReceived += (_, line) => host.Add(line.Data);
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    public static async Task<SmallHostProcess> StartHealthyAsync(TemporaryFolder folder, params (string Name, string Value)[] environment)
    {
        var host = Start(folder, environment);
        try
        {
            await host.SaysAsync("All resources are healthy");
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for a line.</summary>
    public Task SaysAsync(string pattern, TimeSpan? limit = null) =>
        Poll.UntilAsync(() => Regex.IsMatch(Output, pattern), () => $"The app host never said '{pattern}':\n{Output}", limit);

    public Uri Url(string resource) => new(Regex.Matches(Output, $@"^{resource} +Running \(healthy\) +(http\S+)", RegexOptions.Multiline)[^1].Groups[1].Value);

    public async Task<string> GetAsync(string resource, string path)
    {
        using var client = new HttpClient { BaseAddress = Url(resource) };
        return await client.GetStringAsync(path);
    }

    public async Task<int> ProcessIdAsync(string resource) => int.Parse(await GetAsync(resource, "/process"), CultureInfo.InvariantCulture);

    /// <summary>Processes that the app host has started, and theirs.</summary>
    public IReadOnlyList<int> Descendants()
    {
        var parents = Directory.GetDirectories("/proc").Select(path => Path.GetFileName(path)).Where(name => name.All(char.IsAsciiDigit))
            .Select(name => (Id: int.Parse(name, CultureInfo.InvariantCulture), Parent: ParentOf(name))).ToList();
        var found = new List<int> { Id };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(parents.Where(process => process.Parent == found[i]).Select(process => process.Id));
        return found[1..];
    }

    public void Kill() => _process.Kill();

    /// <summary>SIGTERM, and the wait for the end.</summary>
    public async Task<int> StopAsync()
    {
        UnixSignals.SendToGroup(Id, UnixSignals.Terminate);
        await _process.WaitForExitAsync().WaitAsync(Poll.Limit);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await StopAsync();
        _process.Dispose();
    }

    private static int ParentOf(string process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
            _lines.Add(line);
    }
}
