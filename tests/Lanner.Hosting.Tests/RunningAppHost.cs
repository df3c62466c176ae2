using System.Net;
using System.Net.Sockets;
using Lanner.LocalServers;
using Lanner.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lanner.Hosting.Tests;

/// <summary>The plain app host, running with servers of this machine, and beside them some that cannot run. One for all tests of the assembly.</summary>
public sealed class RunningAppHost : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly TcpListener _taken = new(IPAddress.Loopback, 0);
    private PostgresServer? _given;
    private DistributedApplication? _app;

    public DistributedApplication App => _app!;

    public string Folder => _folder.Path;

    public string GivenConnectionString => _given!.ConnectionString;

    public ResourceNotificationService States => App.ResourceNotifications;

    public async ValueTask InitializeAsync()
    {
        _given = await PostgresServer.StartAsync();
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.PlainAppHost>(
            [$"--AppHost:DataPath={Folder}", "--LANNER_DATABASE=programs", $"--ConnectionStrings:given={GivenConnectionString}"]);

        // Aspire.Hosting.Testing does not start a model with containers where no engine answers.
        foreach (var container in builder.Resources.Where(resource => resource.Name == "queue").ToList())
            builder.Resources.Remove(container);
        _taken.Start();
        builder.AddPostgres("taken").WithHostPort(((IPEndPoint)_taken.LocalEndpoint).Port).RunAsLocalServer();
        builder.AddPostgres("old").WithDataBindMount(_folder.With("old/cluster/PG_VERSION", "9\n").Path + "/old").RunAsLocalServer();
        builder.AddPostgres("locked").WithDataBindMount(await MakeLockedAsync()).RunAsLocalServer();
        builder.AddPostgres("given").RunAsLocalServer().AddDatabase("givendb");
        _app = await builder.BuildAsync();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        if (_given is not null)
            await _given.DisposeAsync();
        _taken.Dispose();
        _folder.Dispose();
    }

    public Task<ResourceEvent> HealthyAsync(string resource) => SeeAsync(resource, change => change.Snapshot.HealthStatus == HealthStatus.Healthy);

    public Task<ResourceEvent> InStateAsync(string resource, string state) => SeeAsync(resource, change => change.Snapshot.State?.Text == state);

    /// <summary>Waits until a resource is seen in a state; fails with the states of all.</summary>
    public async Task<ResourceEvent> SeeAsync(string resource, Func<ResourceEvent, bool> isMeant)
    {
        using var limit = new CancellationTokenSource(Poll.Limit);
        var last = new SortedDictionary<string, string>(StringComparer.Ordinal);
        try
        {
            await foreach (var change in States.WatchAsync(limit.Token))
            {
                last[change.ResourceId] = $"{change.ResourceId}: {change.Snapshot.State?.Text} {change.Snapshot.ExitCode} {change.Snapshot.HealthStatus}";
                if (change.Resource.Name == resource && isMeant(change))
                    return change;
            }
        }
        catch (OperationCanceledException)
        {
            // Too late.
        }

        throw new TimeoutException($"{resource} was not seen as it should be; {string.Join(", ", last.Values)}");
    }

    public IResource Resource(string name) => App.Services.GetRequiredService<DistributedApplicationModel>().Resources.Single(resource => resource.Name == name);

    /// <summary>Waits until a line of the resource's log says something; fails with what it said.</summary>
    public async Task<string> SaysAsync(string resource, string text)
    {
        using var limit = new CancellationTokenSource(Poll.Limit);
        var said = new List<string>();
        try
        {
            await foreach (var batch in App.Services.GetRequiredService<ResourceLoggerService>().WatchAsync(Resource(resource)).WithCancellation(limit.Token))
            {
                said.AddRange(batch.Select(line => line.Content));
                if (said.Find(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
                    return found;
            }
        }
        catch (OperationCanceledException)
        {
            // Too late.
        }

        throw new TimeoutException($"{resource} did not say '{text}', but: {string.Join('\n', said)}");
    }

    public async Task CommandAsync(string resource, string command)
    {
        var result = await App.ResourceCommands.ExecuteCommandAsync(Resource(resource), command, TestContext.Current.CancellationToken);
        Assert.True(result.Success, result.Message);
    }


    /// <summary>A cluster whose password nobody knows any more.</summary>
    private async Task<string> MakeLockedAsync()
    {
        var folder = Path.Combine(Folder, "locked");
        var programs = await PostgresPrograms.FindAsync(CancellationToken.None) ?? throw new InvalidOperationException("These tests need PostgreSQL's programs, initdb and postgres.");
        await new PostgresCluster(folder, programs, ServerAccount.IsNeeded ? ServerAccount.Find() : null, isTemporary: false).PrepareAsync("postgres", "right", CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(folder, "password"), "wrong");
        return folder;
    }
}
