using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Lanner.Testing;

namespace Lanner.Data.Tests;

public sealed class SessionTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothProviders]
    public async Task A_successful_operation_is_committed(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        using var response = await client.PostNoteAsync("one");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(1, await database.ScalarAsync("SELECT count(*) FROM notes WHERE slug = 'one'"));
    }

    [Theory, BothProviders]
    public async Task An_operation_that_throws_leaves_no_row_even_after_it_saved(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        using var unsaved = await client.PostNoteAsync("unsaved", then: "fail");
        using var saved = await client.PostNoteAsync("saved", then: "saveAndFail");

        Assert.Equal(418, (int)unsaved.StatusCode);
        Assert.Equal(418, (int)saved.StatusCode);
        Assert.Equal(0, await database.ScalarAsync("SELECT count(*) FROM notes"));
    }

    [Theory, BothProviders]
    public async Task A_client_that_goes_away_leaves_no_row(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();
        using var gone = new CancellationTokenSource();

        var request = client.PostNoteAsync("gone", then: "saveAndWait", cancellation: gone.Token);
        if (provider == Provider.Postgres)
        {
            await Poll.UntilAsync(async () => await database.ScalarAsync(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'") == 1);
        }
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);

        // The next writer gets through, so the transaction is over.
        using var next = await client.PostNoteAsync("next");
        Assert.Equal(HttpStatusCode.Created, next.StatusCode);
        Assert.Equal(0, await database.ScalarAsync("SELECT count(*) FROM notes WHERE slug = 'gone'"));
    }

    [Fact]
    public async Task A_commit_that_fails_is_never_answered_with_success()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();
        await database.ExecuteAsync("ALTER TABLE notes ADD CONSTRAINT one_reference_per_price UNIQUE (price) DEFERRABLE INITIALLY DEFERRED");
        using var first = await client.PostNoteAsync("first");
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);

        var requests = Enumerable.Range(0, 500).Select(i => client.PostNoteAsync($"n{i}"));
        var statuses = (await Task.WhenAll(requests)).Select(response => response.StatusCode).ToList();

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Conflict, status));
        Assert.Equal(1, await database.ScalarAsync("SELECT count(*) FROM notes"));
    }

    [Fact]
    public async Task A_connection_lost_during_the_commit_is_answered_with_a_stable_code_and_no_invitation_to_retry()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();
        await database.ExecuteAsync(
            """
            CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
            CREATE CONSTRAINT TRIGGER die AFTER INSERT ON notes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die();
            """);

        using var response = await client.PostNoteAsync("lost");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.StartsWith(CommitOutcomeUnknownException.Code, await response.DetailAsync(), StringComparison.Ordinal);
        Assert.Null(response.Headers.RetryAfter);
    }

    [Theory, BothProviders]
    public async Task A_read_has_no_transaction_but_what_it_changes_is_saved(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();
        using var created = await client.PostNoteAsync("read");
        var id = await database.ScalarAsync("SELECT id FROM notes");

        Assert.Equal("no transaction", await client.GetFromJsonAsync<string>($"/notes/{id}/visit", Ct));

        var note = await client.GetFromJsonAsync<JsonElement>($"/notes/{id}", Ct);
        Assert.Equal(["a", "visited"], note.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public async Task Many_requests_on_a_small_pool_do_not_deadlock()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var service = database.Service(";Maximum Pool Size=2");
        using var client = service.CreateClient();

        var responses = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => client.PostNoteAsync($"n{i}")));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        Assert.Equal(200, await database.ScalarAsync("SELECT count(*) FROM notes"));
    }

    [Theory, BothProviders]
    public async Task Rows_sort_by_decimal_and_time_alike_on_both_databases(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();
        foreach (var price in new[] { 9.5m, 10m, 100m })
            (await client.PostNoteAsync($"p{price}", price: price)).Dispose();

        var notes = await client.GetFromJsonAsync<JsonElement>("/notes", Ct);

        Assert.Equal([100m, 10m, 9.5m], notes.EnumerateArray().Select(note => decimal.Parse(note.GetProperty("price").GetString()!, CultureInfo.InvariantCulture)));
        Assert.All(notes.EnumerateArray(), note =>
            Assert.Equal(new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero), note.GetProperty("createdAt").GetDateTimeOffset()));
    }
}
