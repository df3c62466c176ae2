namespace Repository.Tests;

/// <summary>One running system for all tests that leave it as it was. It was started and ended with Ctrl-C once before.</summary>
public sealed class SharedSystem : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningSystem? _system;

    /// <summary>The item that was made in the first run.</summary>
    public string FirstItem { get; private set; } = "";

    /// <summary>Console of the first run.</summary>
    public string FirstOutput { get; private set; } = "";

    /// <summary>The catalog service.</summary>
    public Uri Catalog { get; private set; } = null!;

    /// <summary>The orders service.</summary>
    public Uri Orders { get; private set; } = null!;

    internal RunningSystem System => _system!;

    internal AspireCli Cli => new(System);

    public async ValueTask InitializeAsync()
    {
        await using (var first = await RunningSystem.StartAsync(_folder.Path))
        {
            FirstItem = await RunningSystem.CreateItemAsync((await new AspireCli(first).DescribeAsync())["catalog"].Address!);
            await EndAsync(first);
            FirstOutput = first.Output;
        }

        _system = await RunningSystem.StartAsync(_folder.Path);
        await FindServicesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_system is not null)
        {
            await EndAsync(_system);
            await _system.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>Places an order for a new item.</summary>
    public Task PlaceOrderAsync() => RunningSystem.PlaceOrderAsync(Catalog, Orders);

    /// <summary>Presses Ctrl-C and sees that no process is left.</summary>
    private async Task EndAsync(RunningSystem system)
    {
        await system.StopAsync();
        await Poll.UntilAsync(() => SystemProcesses.Of(_folder.Path).Count == 0, () => $"left behind: {string.Join('\n', SystemProcesses.Of(_folder.Path))}");
    }

    private async Task FindServicesAsync()
    {
        var resources = await Cli.DescribeAsync();
        Catalog = resources["catalog"].Address!;
        Orders = resources["orders"].Address!;
    }
}
