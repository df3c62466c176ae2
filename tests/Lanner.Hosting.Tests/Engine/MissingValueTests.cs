using Lanner.Dashboard.Access;
using Lanner.Dashboard.Resources;
using Lanner.Hosting.Dashboard;
using Lanner.Hosting.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>Parameters that nothing gives a value, where the dashboard runs: they are asked for there, and who needs them waits.</summary>
public sealed class MissingValueTests : RunningApplication
{
    private const string Script = "echo \"$KEY\" > key.txt; exec sleep 60";
    private const string Reason = "for the value of parameter 'key'";

    public MissingValueTests()
        : base("--AppHost:Dashboard=true", "--environment=Development")
    {
    }

    [LinuxFact]
    public async Task Who_needs_a_missing_value_waits_and_starts_with_the_one_that_is_entered()
    {
        var key = Builder.AddParameter("key", secret: true);
        Builder.AddExecutable("worker", "sh", Folder, "-c", Script).WithEnvironment("KEY", $"[{key}]");
        Builder.AddExecutable("other", "sleep", Folder, "60");
        var application = await StartAsync();

        Assert.Contains("Parameters:key", await ReasonAsync("key", KnownResourceStates.ValueMissing));
        Assert.Equal(Reason, await ReasonAsync("worker", KnownResourceStates.Waiting));
        await HealthyAsync("other");
        Assert.Null(await SetAsync(application, "key", "entered by hand"));

        await HealthyAsync("worker");
        await HealthyAsync("key");
        Assert.Equal("[entered by hand]", await WrittenAsync("key.txt"));
        Assert.DoesNotContain("by hand", application.Services.GetRequiredService<SecretMask>().Apply("said [entered by hand]"));
    }

    [LinuxFact]
    public async Task A_value_that_is_needed_by_way_of_a_connection_string_is_waited_for_too()
    {
        var key = Builder.AddParameter("key", secret: true);
        var queue = Builder.AddConnectionString("queue", ReferenceExpression.Create($"amqp://me:{key}@localhost"));
        Builder.AddExecutable("worker", "sh", Folder, "-c", "echo \"$ConnectionStrings__queue\" > key.txt; exec sleep 60").WithReference(queue).WaitFor(queue);
        var application = await StartAsync();

        Assert.Equal(Reason, await ReasonAsync("queue", KnownResourceStates.Waiting));
        Assert.Equal("for queue", await ReasonAsync("worker", KnownResourceStates.Waiting));
        Assert.Null(await SetAsync(application, "key", "entered by hand"));

        await HealthyAsync("worker");
        Assert.Equal("amqp://me:entered by hand@localhost", await WrittenAsync("key.txt"));
    }

    [LinuxFact]
    public async Task A_changed_value_counts_from_the_next_start()
    {
        Builder.Configuration["Parameters:key"] = "first";
        var key = Builder.AddParameter("key");
        Builder.AddExecutable("worker", "sh", Folder, "-c", Script).WithEnvironment("KEY", key);
        var application = await StartHealthyAsync("worker", "key");
        Assert.Equal("first", await WrittenAsync("key.txt"));

        Assert.Null(await SetAsync(application, "key", "second"));
        Assert.Equal("first", await WrittenAsync("key.txt"));
        File.Delete(Path.Combine(Folder, "key.txt"));
        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.RestartCommand, Cancelled)).Success);

        Assert.Equal("second", await WrittenAsync("key.txt"));
    }

    [LinuxFact]
    public async Task A_value_is_kept_in_user_secrets_and_deleted_from_them()
    {
        var path = Path.Combine(Folder, "secrets", "secrets.json");
        var secrets = new UserSecrets(path);
        Builder.Services.AddSingleton(secrets);
        var key = Builder.AddParameter("key", secret: true);
        Builder.AddExecutable("worker", "sh", Folder, "-c", Script).WithEnvironment("KEY", key);
        var application = await StartAsync();

        Assert.Null(await SetAsync(application, "key", "entered by hand", keeps: true));
        await HealthyAsync("worker");
        Assert.Equal("entered by hand", secrets.GetOrAdd("Parameters:key", () => "lost"));

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("key", KnownResourceCommands.DeleteParameterCommand, Cancelled)).Success);
        await application.ResourceNotifications.WaitForResourceAsync("key", KnownResourceStates.ValueMissing, Cancelled).WaitAsync(Poll.Limit, Cancelled);
        Assert.False(secrets.Has("Parameters:key"));
        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.RestartCommand, Cancelled)).Success);
        Assert.Equal(Reason, await ReasonAsync("worker", KnownResourceStates.Waiting));
    }

    [LinuxFact]
    public async Task A_value_that_user_secrets_gave_at_the_start_is_asked_for_after_its_deletion()
    {
        var path = Path.Combine(Folder, "secrets.json");
        await File.WriteAllTextAsync(path, """{"Parameters:key": "from the file"}""", Cancelled);
        Builder.Configuration.AddJsonFile(path);
        Builder.Services.AddSingleton(new UserSecrets(path));
        var key = Builder.AddParameter("key");
        Builder.AddExecutable("worker", "sh", Folder, "-c", Script).WithEnvironment("KEY", key);
        var application = await StartHealthyAsync("worker");
        Assert.Equal("from the file", await WrittenAsync("key.txt"));

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("key", KnownResourceCommands.DeleteParameterCommand, Cancelled)).Success);

        await application.ResourceNotifications.WaitForResourceAsync("key", KnownResourceStates.ValueMissing, Cancelled).WaitAsync(Poll.Limit, Cancelled);
    }

    [LinuxFact]
    public async Task Where_user_secrets_would_not_be_read_again_no_value_is_kept_in_them()
    {
        await using var hosted = new HostedApplication(null, "--AppHost:Dashboard=true", "--environment=Staging");
        hosted.Builder.Services.AddSingleton(new UserSecrets(Path.Combine(Folder, "secrets.json")));
        hosted.Builder.AddParameter("key", "value");
        var application = await hosted.StartAsync();

        Assert.Contains("in the environment Development only, and this is Staging", await SetAsync(application, "key", "value", keeps: true));
        Assert.False(File.Exists(Path.Combine(Folder, "secrets.json")));
    }

    [LinuxFact]
    public async Task Without_user_secrets_a_value_is_not_kept_and_the_way_to_have_them_is_named()
    {
        Builder.AddParameter("key");
        var application = await StartAsync();
        await ReasonAsync("key", KnownResourceStates.ValueMissing);

        Assert.Contains("dotnet user-secrets init", Source(application).KeepingProblem);
        Assert.Contains("dotnet user-secrets init", await SetAsync(application, "key", "value", keeps: true));
        await ReasonAsync("key", KnownResourceStates.ValueMissing);
    }

    [LinuxFact]
    public async Task Who_waits_for_a_value_can_be_stopped_and_is_then_not_started_by_it()
    {
        var key = Builder.AddParameter("key");
        Builder.AddExecutable("worker", "sh", Folder, "-c", Script).WithEnvironment("KEY", key);
        var application = await StartAsync();
        await ReasonAsync("worker", KnownResourceStates.Waiting);

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.StopCommand, Cancelled)).Success);
        Assert.Null(await SetAsync(application, "key", "value"));
        await HealthyAsync("key");

        await application.ResourceNotifications.WaitForResourceAsync("worker", KnownResourceStates.NotStarted, Cancelled).WaitAsync(Poll.Limit, Cancelled);
        Assert.False(File.Exists(Path.Combine(Folder, "key.txt")));
    }

    [LinuxFact]
    public async Task Without_a_dashboard_a_missing_value_is_an_error_that_names_the_key()
    {
        await using var hosted = new HostedApplication();
        var key = hosted.Builder.AddParameter("key");
        hosted.Builder.AddExecutable("worker", "sleep", Folder, "60").WithEnvironment("KEY", key);
        await hosted.StartAsync();

        foreach (var resource in new[] { "key", "worker" })
            Assert.StartsWith("Parameter 'key' has no value. Set Parameters:key", await hosted.FailureAsync(resource));
    }

    [LinuxFact]
    public async Task A_parameter_is_known_to_be_used_by_those_that_have_it_in_their_environment_or_arguments()
    {
        var key = Builder.AddParameter("key", "value");
        Builder.AddExecutable("by-environment", "sleep", Folder, "60").WithEnvironment("KEY", key);
        Builder.AddExecutable("by-expression", "sleep", Folder, "60").WithEnvironment("KEY", $"[{key}]");
        Builder.AddExecutable("by-argument", "sh", Folder, "-c", "sleep 60").WithArgs(key);
        var application = await StartHealthyAsync("by-environment", "by-expression", "by-argument");

        foreach (var name in new[] { "by-environment", "by-expression", "by-argument" })
            Assert.Contains(new RelationshipSnapshot("key", "Reference"), application.ResourceNotifications.Parts(name)[0].Snapshot.Relationships);
    }

    private static ResourceSource Source(DistributedApplication application) => application.Services.GetRequiredService<ResourceBridge>().Source();

    private static Task<string?> SetAsync(DistributedApplication application, string parameter, string value, bool keeps = false) =>
        Source(application).SetParameterAsync(parameter, value, keeps, Cancelled);
}
