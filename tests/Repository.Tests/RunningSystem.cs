using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>
/// The repository's own system, started as the README says, with data and a home of the test's own: what other app hosts of this machine and the user's settings
/// do is no part of it. PostgreSQL's programs serve, whether or not a container engine answers.
/// </summary>
internal sealed partial class RunningSystem : IAsyncDisposable
{
    // Only a start that fails takes this long; a loaded machine needs minutes.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly string[] Services = ["catalog", "orders"];

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly HashSet<string> _awaited = [.. Services];
    private readonly TaskCompletionSource _healthy = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningSystem(Process process, string folder)
    {
        _process = process;
        Folder = folder;
    }

    /// <summary>The folder with its data and its home.</summary>
    public string Folder { get; }

    /// <summary>The process of <c>dotnet run</c>.</summary>
    public int ProcessId => _process.Id;

    /// <summary>What the console shows.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>The link that logs a browser in to the dashboard.</summary>
    public Uri LoginUrl => new(LoginLink().Match(Output).Groups[1].Value);

    /// <summary>The password of its PostgreSQL server.</summary>
    public string Password => File.ReadAllText(Path.Combine(Folder, "data", "data", "postgres", "password"));

    /// <summary>What this program was built as; the app host is built with it.</summary>
    private static string Configuration => typeof(RunningSystem).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The variable that marks the processes of the systems in a folder: they inherit it.</summary>
    public static string Mark(string folder) => $"AppHost__DataPath={Path.Combine(folder, "data")}";

    /// <summary>Starts the system and waits until all of it is healthy.</summary>
    public static async Task<RunningSystem> StartAsync(string folder, params (string Name, string Value)[] environment)
    {
        // In a session of its own, so that Ctrl-C reaches it alone; a shell's background jobs ignore Ctrl-C, and what they start does, too.
        var start = new ProcessStartInfo(
            "setsid", ["env", "--default-signal=INT", "dotnet", "run", "--project", "src/AppHost", "--no-build", "-c", Configuration])
        {
            WorkingDirectory = RepositoryRoot.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        LiveIn(folder, start);
        start.Environment["LANNER_DATABASE"] = "programs";
        // Its lines say when a resource is healthy.
        start.Environment["Logging__LogLevel__Aspire.Hosting.Health"] = "Debug";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var system = new RunningSystem(Process.Start(start)!, folder);
        system.Read();
        try
        {
            await system._healthy.Task.WaitAsync(Limit);
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            await system.DisposeAsync();
            throw new InvalidOperationException($"The system did not become healthy: {failure.Message}\n{system.Output}", failure);
        }

        return system;
    }

    /// <summary>Gives a program the home and the data that are in a folder; .NET's own tools and packages stay where they are.</summary>
    public static void LiveIn(string folder, ProcessStartInfo start)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        start.Environment["HOME"] = Directory.CreateDirectory(Path.Combine(folder, "home")).FullName;
        start.Environment["AppHost__DataPath"] = Path.Combine(folder, "data");
        start.Environment.TryAdd("DOTNET_CLI_HOME", home);
        start.Environment.TryAdd("NUGET_PACKAGES", Path.Combine(home, ".nuget", "packages"));
    }

    /// <summary>Adds an item to the catalog.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> CreateItemAsync(Uri catalog)
    {
        using var client = new HttpClient { BaseAddress = catalog };
        var sku = $"SYS-{Random.Shared.Next(10_000):0000}";
        using var answer = await client.PostAsJsonAsync("/items", new { sku, name = "Kettle", price = 19.9 });
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!
            : throw new InvalidOperationException($"No item can be made: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Places an order for a new item.</summary>
    public static async Task PlaceOrderAsync(Uri catalog, Uri orders)
    {
        var item = await CreateItemAsync(catalog);
        using var client = new HttpClient { BaseAddress = orders };
        using var placed = await client.PostAsJsonAsync("/orders", new { email = "ada@example.org", lines = new[] { new { itemId = item, quantity = 2 } } });
        if (!placed.IsSuccessStatusCode)
            throw new InvalidOperationException($"No order can be placed: {(int)placed.StatusCode} {await placed.Content.ReadAsStringAsync()}");
    }

    /// <summary>Presses Ctrl-C, which a terminal sends to all processes in its foreground.</summary>
    public void PressCtrlC()
    {
        using var kill = Process.Start("kill", ["-INT", "--", string.Create(CultureInfo.InvariantCulture, $"-{_process.Id}")]);
        kill.WaitForExit();
    }

    /// <summary>Presses Ctrl-C and waits until the command has ended.</summary>
    public async Task StopAsync()
    {
        PressCtrlC();
        await _process.WaitForExitAsync().WaitAsync(Limit);
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
        {
            _output.AppendLine(line);
            if (Ready().Match(line) is { Success: true } ready && _awaited.Remove(ready.Groups[1].Value) && _awaited.Count == 0)
                _healthy.TrySetResult();
        }

        if (line.Contains(" cannot run: ", StringComparison.Ordinal))
            _healthy.TrySetException(new InvalidOperationException("A resource failed to start."));
    }

    [GeneratedRegex(@"Login to the dashboard at (http\S+)")]
    private static partial Regex LoginLink();

    [GeneratedRegex(@"Resource '(\w+)' is ready\.")]
    private static partial Regex Ready();
}
