using System.Net.Sockets;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>A real Redis server of this machine; without one these tests say so and do not run.</summary>
public sealed class RedisTests : RunningApplication
{
    [LinuxFact]
    public async Task A_server_of_the_machine_asks_for_its_password_and_answers_at_its_connection_string()
    {
        RequireProgram();
        var redis = Builder.AddRedis("cache");
        Builder.AddExecutable("web", "sh", Folder, "-c", "echo $ConnectionStrings__cache $CACHE_URI $CACHE_HOST $CACHE_PORT $CACHE_PASSWORD > env.txt; sleep 60").WithReference(redis).WaitFor(redis);
        await StartHealthyAsync("web");

        var address = await redis.Resource.ConnectionStringExpression.GetValueAsync(Cancelled);
        Assert.Matches(@"^localhost:\d+,password=\w{20,}$", address);
        var (port, password) = (address!.Split(':', ',')[1], address.Split('=')[1]);
        Assert.Equal($"{address} redis://:{password}@localhost:{port} localhost {port} {password}", await WrittenAsync("env.txt"));
        Assert.Equal("-NOAUTH Authentication required.", await AskAsync(redis, "GET key"));
        Assert.Equal("+OK +OK $5", await AskAsync(redis, $"AUTH {password}", "SET key value", "GET key"));
    }

    [LinuxFact]
    public async Task The_password_stands_on_no_command_line()
    {
        RequireProgram();
        var redis = Builder.AddRedis("cache", password: Builder.AddParameter("pw", "pass word\"1", secret: true));
        var application = await StartHealthyAsync("cache");
        var id = application.ResourceNotifications.Parts("cache")[0].Snapshot.Properties.Single(property => property.Name == "executable.pid").Value;
        Assert.DoesNotContain("pass word", await File.ReadAllTextAsync($"/proc/{id}/cmdline", Cancelled));
        Assert.Equal("+OK", await AskAsync(redis, "AUTH \"pass word\\\"1\""));
    }

    [LinuxFact]
    public async Task Data_survives_a_restart_of_the_server_where_the_model_says_so()
    {
        RequireProgram();
        var redis = Builder.AddRedis("cache").WithPassword(null).WithDataBindMount(Path.Combine(Folder, "kept"));
        var application = await StartHealthyAsync("cache");
        Assert.Equal("+OK", await AskAsync(redis, "SET key value"));
        await application.ResourceCommands.ExecuteCommandAsync("cache", KnownResourceCommands.RestartCommand, Cancelled);
        await HealthyAsync("cache");
        Assert.Equal("$5", await AskAsync(redis, "GET key"));
    }

    private static void RequireProgram() => Assert.SkipWhen(
        ProgramPath.Find("redis-server") is null && ProgramPath.Find("valkey-server") is null, "Needs redis-server or valkey-server on PATH.");

    /// <summary>The first lines of the answers to some inline commands.</summary>
    private static async Task<string> AskAsync(IResourceBuilder<RedisResource> redis, params string[] commands)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(redis.Resource.PrimaryEndpoint.Host, redis.Resource.PrimaryEndpoint.Port, Cancelled);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        var answers = new List<string?>();
        foreach (var command in commands)
        {
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(command + "\r\n"), Cancelled);
            answers.Add(await reader.ReadLineAsync(Cancelled));
        }

        return string.Join(' ', answers);
    }
}
