using System.Net;
using System.Net.Sockets;
using Lanner.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Lanner.Data.Tests;

public sealed class DatabaseErrorsTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothProviders]
    public async Task A_second_row_with_a_unique_value_is_a_conflict_that_names_the_column_and_not_the_value(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();
        using var first = await client.PostNoteAsync("same");

        using var second = await client.PostNoteAsync("same");

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("Another row of notes has the same slug", await second.DetailAsync());
    }

    [Theory]
    [InlineData(ErrorFormat.FastApi, "application/json", """{"detail":"Another row of notes has the same slug"}""")]
    [InlineData(
        ErrorFormat.ProblemDetails,
        "application/problem+json",
        """{"type":"about:blank","title":"Conflict","status":409,"detail":"Another row of notes has the same slug"}""")]
    public async Task A_conflict_has_the_form_that_the_application_chose_for_errors(ErrorFormat format, string contentType, string body)
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        await using var service = database.Service();
        await using var configured = service.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.Configure<LannerOptions>(options => options.ErrorFormat = format)));
        using var client = configured.CreateClient();
        using var first = await client.PostNoteAsync("same");

        using var second = await client.PostNoteAsync("same");

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(contentType, second.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await second.Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_applications_own_handler_wins_whether_it_is_added_before_the_database_or_after(bool before)
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, postgres);
        await using var service = database.Service();
        var own = ServiceDescriptor.Singleton<IConfigureOptions<LannerOptions>>(new ConfigureOptions<LannerOptions>(
            options => options.OnException<DbUpdateException>(_ => new HttpException(418, "mine"))));
        await using var configured = service.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.Insert(before ? 0 : services.Count, own)));
        using var client = configured.CreateClient();
        using var first = await client.PostNoteAsync("same");

        using var second = await client.PostNoteAsync("same");

        Assert.Equal(418, (int)second.StatusCode);
        Assert.Equal("mine", await second.DetailAsync());
    }

    [Theory, BothProviders]
    public async Task A_reference_to_a_missing_row_is_a_conflict(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        using var response = await client.PostNoteAsync("orphan", folderId: 4711);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.StartsWith("A row that is referred to does not exist", await response.DetailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_a_check_refuses_is_a_bad_request_that_names_the_check()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        using var response = await client.PostNoteAsync("free", price: -1);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("The database refuses a value: check price_is_positive of notes", await response.DetailAsync());
    }

    [Theory, BothProviders]
    public async Task A_missing_row_is_not_found_and_named(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        using var response = await client.GetAsync("/notes/4711", Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Note not found", await response.DetailAsync());
    }

    [Fact]
    public async Task A_transaction_that_loses_against_a_concurrent_one_is_a_conflict_to_be_retried()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await database.ExecuteAsync("CREATE TABLE counters (n int); INSERT INTO counters VALUES (0)");
        await using var winner = await database.OpenAsync();
        await using var loser = await database.OpenAsync();
        await using var losing = await loser.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, Ct);
        await RunAsync(loser, "SELECT * FROM counters");
        await RunAsync(winner, "UPDATE counters SET n = 1");

        var exception = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(loser, "UPDATE counters SET n = 2"));

        var error = DatabaseErrors.Map(exception)!;
        Assert.Equal(409, error.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), error.RetryAfter);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_unavailable_and_says_when_to_retry()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        await using var service = database.Service($";Port={port}").UseEnvironment("Production");
        using var client = service.CreateClient();

        using var response = await client.PostNoteAsync("nowhere");
        using var live = await client.GetAsync("/health/live", Ct);
        using var ready = await client.GetAsync("/health/ready", Ct);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
        Assert.Equal("The database is not available", await response.DetailAsync());
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    [Fact]
    public async Task An_exhausted_pool_is_unavailable_and_not_a_server_error()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString + ";Maximum Pool Size=1;Timeout=1");
        await using var only = await source.OpenConnectionAsync(Ct);

        var exception = await Assert.ThrowsAnyAsync<NpgsqlException>(async () => await source.OpenConnectionAsync(Ct));

        Assert.Equal(503, DatabaseErrors.Map(exception)!.StatusCode);
    }

    [Fact]
    public async Task Reads_survive_the_end_of_every_pooled_connection()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => client.PostNoteAsync($"n{i}")));
        await database.ExecuteAsync(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetAsync("/notes", Ct)));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task Two_commands_at_once_on_one_connection_are_a_defect_and_no_lack_of_a_database()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var connection = await database.OpenAsync();
        await using var first = connection.CreateCommand();
        first.CommandText = "SELECT 1";
        await using var reader = await first.ExecuteReaderAsync(Ct);

        var exception = await Assert.ThrowsAsync<NpgsqlOperationInProgressException>(() => RunAsync(connection, "SELECT 2"));

        Assert.Null(DatabaseErrors.Map(exception));
    }

    [Fact]
    public void A_defect_of_the_program_is_not_mapped()
    {
        Assert.Null(DatabaseErrors.Map(new InvalidOperationException("a defect")));
        Assert.Null(DatabaseErrors.Map(new PostgresException("syntax error", "ERROR", "ERROR", PostgresErrorCodes.SyntaxError)));
    }

    private static async Task RunAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }
}
