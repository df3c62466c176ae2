using System.Diagnostics;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>The repository's own system, started as the README says, in a data folder of the test's own.</summary>
internal sealed partial class RunningSystem : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _healthy = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningSystem(Process process) => _process = process;

    public int ProcessId => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts the system and waits until all of it is healthy.</summary>
    public static async Task<RunningSystem> StartAsync(string dataFolder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "--project", "src/AppHost", "--no-build", "-c", Configuration])
        {
            WorkingDirectory = RepositoryRoot.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AppHost__DataPath"] = dataFolder;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var system = new RunningSystem(Process.Start(start)!);
        system.Read();
        try
        {
            await system._healthy.Task.WaitAsync(TimeSpan.FromMinutes(2));
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            await system.DisposeAsync();
            throw new InvalidOperationException($"The system did not become healthy: {failure.Message}\n{system.Output}", failure);
        }

        return system;
    }

    /// <summary>The link that logs a browser in to the dashboard.</summary>
    public Uri LoginUrl => new(LoginLink().Match(Output).Groups[1].Value);

    /// <summary>What this program was built as; the app host is built with it.</summary>
    private static string Configuration => typeof(RunningSystem).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The URL that the console shows for a resource.</summary>
    public Uri Url(string resource)
    {
        var line = Output.Split('\n').LastOrDefault(text => text.Contains("http://", StringComparison.Ordinal)
            && Regex.IsMatch(Plain(text), $@"^\W*{resource}\b"));
        return line is null
            ? throw new InvalidOperationException($"The console shows no URL of {resource}:\n{Output}")
            : new Uri(Address().Match(Plain(line)).Value);
    }

    /// <summary>Adds an item to the catalog.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> CreateItemAsync()
    {
        using var catalog = new HttpClient { BaseAddress = Url("catalog") };
        var sku = $"SYS-{Random.Shared.Next(10_000):0000}";
        using var answer = await catalog.PostAsJsonAsync("/items", new { sku, name = "Kettle", price = 19.9 });
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!
            : throw new InvalidOperationException($"No item can be made: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Places an order for a new item.</summary>
    public async Task PlaceOrderAsync()
    {
        var item = await CreateItemAsync();
        using var orders = new HttpClient { BaseAddress = Url("orders") };
        using var placed = await orders.PostAsJsonAsync("/orders", new { email = "ada@example.org", lines = new[] { new { itemId = item, quantity = 2 } } });
        if (!placed.IsSuccessStatusCode)
            throw new InvalidOperationException($"No order can be placed: {(int)placed.StatusCode} {await placed.Content.ReadAsStringAsync()}");
    }

    /// <summary>Asks for the end and waits for it. A terminal sends Ctrl-C to the whole group; <c>dotnet run</c> alone hands on only SIGTERM.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Read()
    {
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _healthy.TrySetException(new InvalidOperationException("The app host ended."));
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        if (line.Contains("all resources are healthy", StringComparison.OrdinalIgnoreCase))
            _healthy.TrySetResult();
        if (line.Contains("FailedToStart", StringComparison.Ordinal))
            _healthy.TrySetException(new InvalidOperationException("A resource failed to start."));
    }

    private static string Plain(string line) => Colour().Replace(line, "");

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Colour();

    [GeneratedRegex(@"Login to the dashboard at (http\S+)")]
    private static partial Regex LoginLink();

    [GeneratedRegex(@"http://[^\s/]+")]
    private static partial Regex Address();
}
