using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The built Catalog as a process of its own, with nothing in its environment but what a test gives it.</summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(Process process) => _process = process;

    /// <summary>Starts the service and waits until it listens.</summary>
    public static async Task<(ServiceProcess Process, Uri Address)> StartAsync(IReadOnlyDictionary<string, string> environment)
    {
        var service = new ServiceProcess(Process.Start(Info(environment))!);
        service._process.EnableRaisingEvents = true;
        service._process.Exited += (_, _) => service._address.TrySetException(new InvalidOperationException($"The service has ended:\n{service._output}"));
        service._process.OutputDataReceived += (_, line) => service.Take(line.Data);
        service._process.ErrorDataReceived += (_, line) => service.Take(line.Data);
        service._process.BeginOutputReadLine();
        service._process.BeginErrorReadLine();
        return (service, await service._address.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Process.Start(Info(environment, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (process.ExitCode, await output + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Info(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltFiles.Catalog, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name is "DOTNET_ENVIRONMENT").ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        if (Listening().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri($"http://localhost:{match.Groups[1].Value}"));
    }

    [GeneratedRegex(@"Now listening on: http://\S*?:(\d+)$")]
    private static partial Regex Listening();
}
