using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Lanner.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Notes;

namespace Lanner.Data.Tests;

/// <summary>A session costs nothing before it is used.</summary>
public sealed class LazySessionTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_is_refused_waits_for_no_connection()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await database.MigrateAsync();
        await using var service = database.Service(";Maximum Pool Size=1;Timeout=2").UseEnvironment("Production");
        using var client = service.CreateClient();
        using var end = new CancellationTokenSource();
        var holder = client.PostNoteAsync("holder", then: "saveAndWait", cancellation: end.Token);
        await Poll.UntilAsync(async () => await database.ScalarAsync(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'") == 1);

        using var refused = await client.PostAsJsonAsync("/notes", new { }, Ct);
        using var guarded = await client.PostAsync("/sessions/guarded", null, Ct);
        using var untouched = await client.PostAsync("/sessions/untouched", null, Ct);
        using var accepted = await client.PostNoteAsync("late");
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => holder);

        Assert.Equal([422, 401, 200], [(int)refused.StatusCode, (int)guarded.StatusCode, (int)untouched.StatusCode]);
        Assert.Equal("\"no transaction\"", await untouched.Content.ReadAsStringAsync(Ct));
        // The pool was exhausted indeed.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, accepted.StatusCode);
    }

    [Fact]
    public async Task A_request_that_is_refused_is_so_without_a_database()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var service = database.Service($";Port={UnusedPort()}").UseEnvironment("Production");
        using var client = service.CreateClient();

        using var refused = await client.PostAsJsonAsync("/notes", new { }, Ct);
        using var guarded = await client.PostAsync("/sessions/guarded", null, Ct);
        using var untouched = await client.PostAsync("/sessions/untouched", null, Ct);
        using var own = await client.PostAsync("/sessions/own", null, Ct);

        Assert.Equal([422, 401, 200, 422], [(int)refused.StatusCode, (int)guarded.StatusCode, (int)untouched.StatusCode, (int)own.StatusCode]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_context_added_by_AddDbContext_begins_late_too(bool pooled)
    {
        var connectionString = $"Host=127.0.0.1;Port={UnusedPort()};Username=nobody;Database=none";
        await using var app = await StartAsync(builder => _ = pooled
            ? builder.Services.AddDbContextPool<TagsDb>(db => db.UseNpgsql(connectionString))
            : builder.Services.AddDbContext<TagsDb>(db => db.UseNpgsql(connectionString)));
        using var client = app.GetTestClient();

        using var refused = await client.PostAsync("/outcomes?key=a", null, Ct);
        using var untouched = await client.PostAsync("/sessions/untouched", null, Ct);
        using var used = await client.PostAsync("/sessions/read", null, Ct);

        Assert.Equal([422, 200, 503], [(int)refused.StatusCode, (int)untouched.StatusCode, (int)used.StatusCode]);
    }

    [Theory, BothProviders]
    public async Task A_context_with_settings_made_by_hand_keeps_the_promises(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.MigrateAsync();
        var settings = new DbContextOptionsBuilder<TagsDb>();
        _ = provider == Provider.Postgres ? settings.UseNpgsql(database.ConnectionString) : settings.UseSqlite(database.ConnectionString);
        settings.UseSnakeCaseNamingConvention();
        await using var app = await StartAsync(builder => builder.Services.AddScoped(_ => new TagsDb(settings.Options)));
        using var client = app.GetTestClient();

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var failed = await client.SendAsync(new HttpRequestMessage(method, "/outcomes?key=failed&then=savedThenThrows"), Ct);
            using var kept = await client.SendAsync(new HttpRequestMessage(method, "/outcomes?key=kept&then=tracked"), Ct);
            Assert.Equal([418, 200], [(int)failed.StatusCode, (int)kept.StatusCode]);
        }
        Assert.Equal(0, await database.ScalarAsync("SELECT count(*) FROM tags WHERE name = 'failed'"));
        Assert.Equal(2, await database.ScalarAsync("SELECT count(*) FROM tags WHERE name = 'kept'"));
    }

    [Theory, BothProviders]
    public async Task A_session_that_only_read_ends_its_transaction_and_gives_the_connection_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await database.MigrateAsync();
        await using var service = database.Service(provider == Provider.Postgres ? ";Maximum Pool Size=1;Timeout=2" : null)
            .UseEnvironment("Production");
        using var client = service.CreateClient();

        for (var i = 0; i < 3; i++)
            Assert.Equal("\"transaction\"", await (await client.PostAsync("/sessions/read", null, Ct)).Content.ReadAsStringAsync(Ct));
    }

    [Theory, BothProviders]
    public async Task A_command_of_ADO_NET_is_in_the_session_once_the_connection_is_open(Provider provider) =>
        await KeepsAndFailsAsync(provider, "/sessions/ado");

    [Theory, BothProviders]
    public async Task A_session_of_ones_own_is_as_late(Provider provider) => await KeepsAndFailsAsync(provider, "/sessions/own");

    [Theory, BothProviders]
    public async Task One_context_in_two_sessions_is_one_session(Provider provider) => await KeepsAndFailsAsync(provider, "/sessions/twice");

    [Theory, BothProviders]
    public async Task A_stream_keeps_what_it_wrote_only_when_it_ends(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        Assert.Equal("1\n2\n", await (await client.PostAsync("/sessions/stream?key=kept&fail=false", null, Ct)).Content.ReadAsStringAsync(Ct));
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            using var broken = await client.PostAsync("/sessions/stream?key=failed&fail=true", null, Ct);
        });

        Assert.Equal(1, await database.ScalarAsync("SELECT count(*) FROM tags WHERE name IN ('kept', 'failed')"));
    }

    [Theory, BothProviders]
    public async Task A_context_is_free_after_the_session(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        using var answer = await client.PostAsync("/sessions/background?key=later", null, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Poll.UntilAsync(async () => await database.ScalarAsync("SELECT count(*) FROM tags WHERE name IN ('later', 'later-session')") == 3);
    }

    [Theory, BothProviders]
    public async Task A_writing_session_is_the_only_transaction_and_a_reader_may_have_its_own(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        using var writer = await client.PostAsync("/sessions/own-transaction?key=own", null, Ct);
        using var reader = await client.GetAsync("/sessions/own-transaction", Ct);

        Assert.Equal([500, 200], [(int)writer.StatusCode, (int)reader.StatusCode]);
        Assert.Equal(0, await database.ScalarAsync("SELECT count(*) FROM tags WHERE name = 'own'"));
    }

    private async Task KeepsAndFailsAsync(Provider provider, string path)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        using var kept = await client.PostAsync($"{path}?key=kept&fail=false", null, Ct);
        using var failed = await client.PostAsync($"{path}?key=failed&fail=true", null, Ct);

        Assert.Equal([200, 418], [(int)kept.StatusCode, (int)failed.StatusCode]);
        Assert.Equal(1, await database.ScalarAsync("SELECT count(*) FROM tags WHERE name = 'kept'"));
        Assert.Equal(0, await database.ScalarAsync("SELECT count(*) FROM tags WHERE name = 'failed'"));
    }

    private static async Task<WebApplication> StartAsync(Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.AddLanner();
        builder.AddDatabaseErrors();
        configure(builder);
        var app = builder.Build();
        app.IncludeRouter<OutcomesRouter>();
        app.IncludeRouter<SessionsRouter>();
        await app.StartAsync(Ct);
        return app;
    }

    private static int UnusedPort()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        return ((IPEndPoint)nobody.LocalEndpoint).Port;
    }
}
