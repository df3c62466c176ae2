using Lanner.Hosting.Data;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>Real containers; without a container engine and an image to run (TEST_PG_IMAGE names one) these tests say so and do not run.</summary>
public sealed class ContainerTests : RunningApplication
{
    [LinuxFact]
    public async Task A_container_runs_with_its_environment_arguments_mounts_and_ports_and_ends_with_the_application()
    {
        var image = await RequireImageAsync();
        var mount = Directory.CreateDirectory(Path.Combine(Folder, "mount")).FullName;
        await File.WriteAllTextAsync(Path.Combine(mount, "in.txt"), "from outside\n", Cancelled);
        var secret = Builder.AddParameter("key", "s3cret", secret: true);
        Builder.AddContainer("box", image)
            .WithEntrypoint("/bin/sh")
            .WithArgs("-c", "{ cat /mnt/in.txt; echo $KEY; echo $1; } > /mnt/out.txt; trap 'exit 0' TERM; while :; do sleep 1 & wait; done", "sh", secret)
            .WithEnvironment("KEY", secret)
            .WithBindMount(mount, "/mnt")
            .WithVolume("/scratch")
            .WithContainerRuntimeArgs("--memory=256m");
        var application = await StartHealthyAsync("box");
        await Poll.UntilAsync(() => File.Exists(Path.Combine(mount, "out.txt")) && File.ReadAllLines(Path.Combine(mount, "out.txt")).Length == 3, () => "the container wrote nothing");
        Assert.Equal(["from outside", "s3cret", "s3cret"], await File.ReadAllLinesAsync(Path.Combine(mount, "out.txt"), Cancelled));
        var name = (string)application.ResourceNotifications.Parts("box")[0].Snapshot.Properties.Single(property => property.Name == "container.name").Value!;
        Assert.Contains(name, await ContainersAsync());

        await application.ResourceCommands.ExecuteCommandAsync("box", KnownResourceCommands.StopCommand, Cancelled);

        Assert.DoesNotContain(name, await ContainersAsync());
    }

    [LinuxFact]
    public async Task A_container_that_ignores_the_stop_signal_is_removed_after_the_grace_period()
    {
        var image = await RequireImageAsync();
        Builder.Configuration["AppHost:ShutdownSeconds"] = "0.5";
        Builder.AddContainer("stubborn", image).WithEntrypoint("/bin/sh").WithArgs("-c", "trap '' TERM; while :; do sleep 1; done").WithContainerName($"stubborn-{Guid.NewGuid():N}");
        var application = await StartHealthyAsync("stubborn");
        var name = (string)application.ResourceNotifications.Parts("stubborn")[0].Snapshot.Properties.Single(property => property.Name == "container.name").Value!;
        await Poll.UntilAsync(() => ContainersAsync().GetAwaiter().GetResult().Contains(name), () => "it did not start");

        await application.ResourceCommands.ExecuteCommandAsync("stubborn", KnownResourceCommands.StopCommand, Cancelled);

        Assert.DoesNotContain(name, await ContainersAsync());
    }

    [LinuxFact]
    public async Task A_port_of_a_container_is_reached_through_the_endpoint()
    {
        var image = await RequireImageAsync();
        var password = Builder.AddParameter("password", "s3cret", secret: true);
        var box = Builder.AddContainer("box", image).WithEnvironment("POSTGRES_PASSWORD", password).WithEndpoint(targetPort: 5432, name: "tcp");
        var address = ReferenceExpression.Create(
            $"Host={box.GetEndpoint("tcp").Property(EndpointProperty.Host)};Port={box.GetEndpoint("tcp").Property(EndpointProperty.Port)};Username=postgres;Password={password};Timeout=2");
        await StartHealthyAsync("box");
        await using var source = Npgsql.NpgsqlDataSource.Create((await address.GetValueAsync(Cancelled))!);
        object? answer = null;
        using var limit = new CancellationTokenSource(Poll.Limit);
        while (answer is null && !limit.IsCancellationRequested)
        {
            try
            {
                await using var command = source.CreateCommand("SELECT 41 + 1");
                answer = await command.ExecuteScalarAsync(Cancelled);
            }
            catch (Npgsql.NpgsqlException)
            {
                // It is still starting.
            }
        }

        Assert.Equal(42, answer);
    }

    [LinuxFact]
    public async Task An_image_that_cannot_be_had_is_named()
    {
        await RequireImageAsync();
        Builder.AddContainer("box", "localhost/there-is-no-such-image:1");
        await StartAsync();
        Assert.Matches("(docker|podman) cannot get localhost/there-is-no-such-image:1: .+", await ReasonAsync("box", KnownResourceStates.FailedToStart));
    }

    [LinuxFact]
    public async Task Without_a_container_engine_a_container_says_so_who_waits_is_told_and_pages_for_people_are_left_out()
    {
        using var folder = new TemporaryFolder();
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, "bin")).FullName;
        foreach (var program in new[] { "sh", "setsid", "sleep" })
            File.CreateSymbolicLink(Path.Combine(path, program), $"/usr/bin/{program}");
        await using var host = SmallHostProcess.Start(folder, ("PATH", path), ("AppHost__Postgres", "sqlite"), ("SmallHost__Containers", "true"));
        await host.SaysAsync(@"box +FailedToStart +it needs a container engine, and none answers: install Docker or Podman");
        await host.SaysAsync(@"after-box +FailedToStart +it waits for 'box', which is FailedToStart");
        await host.SaysAsync(@"cache +FailedToStart +neither redis-server nor valkey-server is on PATH, and no container engine answers");
        await host.SaysAsync(@"pgweb +NotStarted +it needs a container engine");
        await host.SaysAsync(@"front +Running \(healthy\)");
    }

    private static async Task<string> RequireImageAsync()
    {
        var image = Environment.GetEnvironmentVariable("TEST_PG_IMAGE");
        Assert.SkipWhen(string.IsNullOrEmpty(image) || await ContainerEngine.FindAsync(Cancelled) is null, "Needs a container engine, and in TEST_PG_IMAGE the name of a PostgreSQL image.");
        return image!;
    }

    private static async Task<string> ContainersAsync()
    {
        var program = ProgramPath.Find("docker") ?? ProgramPath.Find("podman")!;
        return (await CommandResult.RunAsync([program, "ps", "-a", "--format", "{{.Names}}"], TimeSpan.FromSeconds(20), CancellationToken.None)).Output;
    }
}
