using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>Verbs that show only when an application runs.</summary>
public sealed class VerbTests : RunningApplication
{
    [LinuxFact]
    public async Task Links_of_a_resource_are_what_the_model_makes_of_its_endpoints()
    {
        Builder.AddExecutable("web", "sleep", Folder, "60").WithHttpEndpoint().WithHttpEndpoint(name: "admin")
            .WithUrl("https://example.org/manual", "Manual")
            .WithUrlForEndpoint("http", url => (url.Url, url.DisplayText) = ("/docs", "Docs"))
            .WithUrlForEndpoint("admin", endpoint => new ResourceUrlAnnotation { Url = "/jobs", DisplayText = $"Jobs of {endpoint.EndpointName}", DisplayOrder = 1 })
            .WithUrls(context => context.Urls.RemoveAll(url => url.DisplayText is null));
        await StartAsync();
        var urls = (await HealthyAsync("web")).Snapshot.Urls;
        Assert.Equal(["Jobs of admin", "Docs", "Manual"], urls.Select(url => url.DisplayText));
        Assert.Matches(@"^http://localhost:\d+/jobs$", urls[0].Url);
        Assert.Matches(@"^http://localhost:\d+/docs$", urls[1].Url);
        Assert.Equal("https://example.org/manual", urls[2].Url);
    }

    [LinuxFact]
    public async Task A_callback_for_links_that_fails_costs_the_link_and_not_the_resource()
    {
        Builder.AddExecutable("web", "sleep", Folder, "60").WithUrls(_ => throw new InvalidOperationException("broken")).WithUrl("https://example.org/");
        await StartAsync();
        Assert.Equal("https://example.org/", Assert.Single((await HealthyAsync("web")).Snapshot.Urls).Url);
    }

    [Fact]
    public async Task A_command_sends_its_request_and_judges_the_answer()
    {
        Builder.AddProject("web", BuiltFiles.HostedWebProject).WithHttpHealthCheck("/health")
            .WithHttpCommand("/environment/PATH", "Read", commandName: "read", commandOptions: new HttpCommandOptions { Method = HttpMethod.Get })
            .WithHttpCommand("/health", "Post", commandName: "post")
            .WithHttpCommand("/health", "Judge", commandName: "judge", commandOptions: new HttpCommandOptions
            {
                PrepareRequest = context =>
                {
                    context.Request.Headers.Add("X-Asked-Of", context.ResourceName);
                    return Task.CompletedTask;
                },
                GetCommandResult = context => Task.FromResult(CommandResults.Failure(
                    $"{(int)context.Response.StatusCode} for {context.Response.RequestMessage!.Headers.GetValues("X-Asked-Of").Single()}")),
            });
        var application = await StartHealthyAsync("web");
        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("web", "read", Cancelled)).Success);
        Assert.Equal("POST /health answered 405.", (await application.ResourceCommands.ExecuteCommandAsync("web", "post", Cancelled)).ErrorMessage);
        Assert.Equal("405 for web", (await application.ResourceCommands.ExecuteCommandAsync("web", "judge", Cancelled)).ErrorMessage);
    }

    [LinuxFact]
    public async Task A_job_that_starts_when_asked_is_not_started_again_when_it_fails()
    {
        Builder.AddExecutable("job", "sh", Folder, "-c", "echo start >> starts.txt; exit 4").WithExplicitStart();
        var application = await StartAsync();
        await application.ResourceNotifications.WaitForResourceAsync("job", KnownResourceStates.NotStarted, Cancelled);
        await application.ResourceCommands.ExecuteCommandAsync("job", KnownResourceCommands.StartCommand, Cancelled);
        var ended = await application.ResourceNotifications.WaitForResourceAsync("job", news => news.Snapshot.State?.Text == KnownResourceStates.Exited, Cancelled);
        Assert.Equal(4, ended.Snapshot.ExitCode);
        Assert.Null(ended.Snapshot.StateReason);
        Assert.Equal("start", await WrittenAsync("starts.txt"));
    }

    [LinuxFact]
    public async Task A_registered_health_check_decides_when_others_start()
    {
        var isHealthy = false;
        Builder.Services.AddHealthChecks().AddCheck("custom", () => isHealthy ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("not yet"));
        var store = Builder.AddExecutable("store", "sleep", Folder, "60").WithHealthCheck("custom");
        Builder.AddExecutable("shop", "sleep", Folder, "60").WaitFor(store);
        Builder.AddExecutable("eager", "sleep", Folder, "60").WaitForStart(store);
        await StartHealthyAsync("eager");
        Assert.Equal("for store", await ReasonAsync("shop", KnownResourceStates.Waiting));
        isHealthy = true;
        await HealthyAsync("shop");
    }

    [LinuxFact]
    public async Task Who_is_told_to_wait_on_waits_on_when_the_other_one_fails()
    {
        var store = Builder.AddExecutable("store", "no-such-program", Folder);
        Builder.AddExecutable("patient", "sleep", Folder, "60").WaitFor(store, WaitBehavior.WaitOnResourceUnavailable);
        Builder.AddExecutable("impatient", "sleep", Folder, "60").WaitFor(store, WaitBehavior.StopOnResourceUnavailable);
        var application = await StartAsync();
        await ReasonAsync("impatient", KnownResourceStates.FailedToStart);
        var patient = await application.ResourceNotifications.WaitForResourceAsync("patient", news => news.Snapshot.StateReason is not null, Cancelled);
        Assert.Equal(KnownResourceStates.Waiting, patient.Snapshot.State!.Text);
    }

    [LinuxFact]
    public async Task Program_folder_and_arguments_of_an_executable_can_be_replaced()
    {
        var sub = Directory.CreateDirectory(Path.Combine(Folder, "sub")).FullName;
        var key = Builder.AddParameter("key", "k1");
        Builder.AddExecutable("tool", "no-such-program", ".", "-c", "echo $0 $1 > \"$2/args.txt\"; pwd >> \"$2/args.txt\"; sleep 60", key, 7).WithCommand("sh").WithWorkingDirectory(sub).WithArgs(Folder);
        await StartHealthyAsync("tool");
        await Poll.UntilAsync(() => File.Exists(Path.Combine(Folder, "args.txt")) && File.ReadAllLines(Path.Combine(Folder, "args.txt")).Length == 2, () => "not written");
        Assert.Equal(["k1 7", sub], await File.ReadAllLinesAsync(Path.Combine(Folder, "args.txt"), Cancelled));
    }

    [Fact]
    public async Task A_service_elsewhere_is_asked_for_its_health_and_told_to_those_who_refer_to_it()
    {
        using var elsewhere = new HttpListener();
        var url = Listen(elsewhere);
        var isUp = false;
        _ = ServeAsync(elsewhere, () => isUp ? 200 : 503);
        Builder.AddExternalService("rates", Builder.AddParameter("rates-url", url)).WithHttpHealthCheck("/ping");
        var application = await StartAsync();
        await application.ResourceNotifications.WaitForResourceAsync(
            "rates", news => news.Snapshot.HealthReports.Any(report => report.Description == $"GET {url}ping answered 503 instead of 200"), Cancelled);
        isUp = true;
        await HealthyAsync("rates");
    }

    [Fact]
    public async Task A_parameter_that_is_no_URL_fails_the_service_that_it_is_for_by_name()
    {
        Builder.AddExternalService("rates", Builder.AddParameter("rates-url", "localhost"));
        await StartAsync();
        Assert.Equal(
            "the value of parameter 'rates-url', the URL of external service 'rates', is no absolute URL; it looks like https://example.org/",
            await ReasonAsync("rates", KnownResourceStates.FailedToStart));
    }

    private static string Listen(HttpListener listener)
    {
        // HttpListener takes no port 0; another program can be faster, then the next one does.
        for (var attempt = 0; ; attempt++)
        {
            using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var url = $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/";
            free.Stop();
            listener.Prefixes.Clear();
            listener.Prefixes.Add(url);
            try
            {
                listener.Start();
                return url;
            }
            catch (HttpListenerException) when (attempt < 10)
            {
            }
        }
    }

    private static async Task ServeAsync(HttpListener listener, Func<int> status)
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                context.Response.StatusCode = status();
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
