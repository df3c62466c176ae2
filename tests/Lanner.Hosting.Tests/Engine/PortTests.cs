using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Lanner.Hosting.Data;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>Ports that another program takes between their choice and their use.</summary>
public sealed class PortTests
{
    [LinuxFact]
    public async Task A_service_whose_port_is_taken_before_it_listens_gets_another_one()
    {
        await using var application = new HostedApplication();
        TcpListener? thief = null;
        var service = application.Builder.AddProject("web", BuiltFiles.HostedWebProject)
            .WithEnvironment(async context => thief ??= await TakeAsync(new Uri((string)context.EnvironmentVariables["ASPNETCORE_URLS"]).Port))
            .WithHttpHealthCheck("/health");
        await application.StartAsync();
        await application.HealthyAsync("web");

        using var client = new HttpClient { BaseAddress = new Uri(service.GetEndpoint("http").Url) };
        Assert.NotEqual($"http://localhost:{Port(thief!)}", await client.GetStringAsync("/environment/ASPNETCORE_URLS", TestContext.Current.CancellationToken));
        thief!.Stop();
    }

    [LinuxFact]
    public async Task A_service_that_has_to_listen_on_a_taken_port_says_so_and_starts_once_it_is_free()
    {
        await using var application = new HostedApplication();
        using var thief = Take(0);
        application.Builder.AddProject("web", BuiltFiles.HostedWebProject).WithHttpHealthCheck("/health").WithEndpoint("http", endpoint =>
        {
            endpoint.Port = Port(thief);
            endpoint.IsProxied = false;
        });
        await application.StartAsync();

        Assert.StartsWith($"port {Port(thief)} of endpoint 'http' is taken by another program: stop that program, or drop isProxied: false", await application.FailureAsync("web"));
        thief.Stop();
        await application.HealthyAsync("web");
    }

    [LinuxFact]
    public async Task A_new_database_whose_port_is_taken_before_it_listens_gets_another_one_and_is_made_once()
    {
        using var folder = new TemporaryFolder();
        using var programs = new TemporaryFolder();
        var (announced, taken, made) = (Path.Combine(programs.Path, "share", "port"), Path.Combine(programs.Path, "share", "taken"), Path.Combine(programs.Path, "share", "made"));
        await WaitingProgramsAsync(programs.Path, announced, taken, made);
        await using var host = SmallHostProcess.Start(folder, ("PATH", $"{programs.Path}:{Environment.GetEnvironmentVariable("PATH")}"));
        await Poll.UntilAsync(() => File.Exists(announced), () => $"the server was not started:\n{host.Output}");
        using var thief = await TakeAsync(int.Parse(await File.ReadAllTextAsync(announced, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture));
        await File.WriteAllTextAsync(taken, "", TestContext.Current.CancellationToken);

        await host.SaysAsync("postgres +its port was taken by another program in the meantime; starting it on another one");
        await host.SaysAsync("All resources are healthy");

        Assert.NotEqual(Port(thief).ToString(CultureInfo.InvariantCulture), await host.GetAsync("back", "/environment/SHOPDB_PORT"));
        Assert.Equal(["initdb"], await File.ReadAllLinesAsync(made, TestContext.Current.CancellationToken));
    }

    [LinuxFact]
    public async Task A_database_whose_port_is_taken_while_it_is_stopped_says_so_and_starts_once_it_is_free()
    {
        await using var application = new HostedApplication(null, "--AppHost:Postgres=binaries");
        var server = application.Builder.AddPostgres("postgres");
        await application.StartAsync();
        await application.HealthyAsync("postgres");
        await application.CommandAsync("postgres", KnownResourceCommands.StopCommand);
        using var thief = await TakeAsync(server.GetEndpoint("tcp").Port);

        await application.CommandAsync("postgres", KnownResourceCommands.StartCommand);

        Assert.StartsWith($"port {Port(thief)} of endpoint 'tcp' is taken by another program: stop that program, or start the app host again", await application.FailureAsync("postgres"));
        thief.Stop();
        await application.HealthyAsync("postgres");
    }

    [LinuxFact]
    public async Task A_configured_port_of_a_database_that_is_taken_is_named()
    {
        using var thief = Take(0);
        await using var application = new HostedApplication(null, "--AppHost:Postgres=binaries");
        application.Builder.AddPostgres("postgres", port: Port(thief));
        await application.StartAsync();

        Assert.StartsWith($"port {Port(thief)} of endpoint 'tcp' is taken by another program: stop that program, or leave the port out", await application.FailureAsync("postgres"));
    }

    [LinuxFact]
    public async Task A_second_copy_does_not_share_the_fixed_port_of_the_first()
    {
        await using var first = new HostedApplication();
        var endpoint = first.Builder.AddExecutable("worker", "sleep", first.Folder, "60").WithHttpEndpoint(env: "PORT").GetEndpoint("http");
        await first.StartAsync();
        await using var second = new HostedApplication();
        second.Builder.AddExecutable("worker", "sleep", second.Folder, "60").WithHttpEndpoint(port: endpoint.Port);

        var error = await Assert.ThrowsAsync<DistributedApplicationException>(second.StartAsync);

        Assert.StartsWith($"Port {endpoint.Port} of endpoint 'http' of resource 'worker' cannot be had", error.Message);
    }

    /// <summary>PostgreSQL's programs, of which the server tells its port before it listens the first time, and waits.</summary>
    private static async Task WaitingProgramsAsync(string folder, string announced, string taken, string made)
    {
        var real = await PostgresBinaries.FindOnPathAsync(TestContext.Current.CancellationToken);
        Assert.True(real is not null, "This test needs PostgreSQL: put its programs (postgres, initdb) on PATH.");
        var share = Path.GetDirectoryName(announced)!;
        Write("postgres", $$"""
            for argument in "$@"; do
              [ "$previous" = -p ] && port=$argument
              previous=$argument
            done
            if [ -n "$port" ] && mkdir '{{share}}/first' 2> /dev/null; then
              printf %s "$port" > '{{announced}}.new' && mv '{{announced}}.new' '{{announced}}'
              while [ ! -e '{{taken}}' ]; do sleep 0.05; done
            fi
            """);
        Write("initdb", $"echo initdb >> '{made}'\n");
        Write("pg_ctl", "");
        Directory.CreateDirectory(share);

        // Under root, PostgreSQL runs as another user.
        var shared = await CommandResult.RunAsync(["chmod", "-R", "a+rwx", folder], Poll.Limit, TestContext.Current.CancellationToken);
        Assert.True(shared.ExitCode == 0, shared.Error);

        void Write(string name, string before) =>
            File.WriteAllText(Path.Combine(folder, name), $"#!/bin/sh\n{before}\nexec '{Path.Combine(real.Folder, name)}' \"$@\"\n");
    }

    private static TcpListener Take(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    /// <summary>Takes a port that was free a moment ago. A connection of any program of the machine can hold it for a while.</summary>
    private static async Task<TcpListener> TakeAsync(int port)
    {
        TcpListener? listener = null;
        await Poll.UntilAsync(() => TryTake(out listener), () => $"port {port} was never free");
        return listener!;

        bool TryTake(out TcpListener? taken)
        {
            try
            {
                taken = Take(port);
                return true;
            }
            catch (SocketException)
            {
                taken = null;
                return false;
            }
        }
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
