using System.Net;
using Lanner.Testing;
using Notes;

namespace Lanner.Data.Tests;

/// <summary>A session ends alike under every method: all of it is there after a success, nothing after anything else.</summary>
public sealed class SessionMethodsTests(PostgresFixture postgres)
{
    private static readonly string[] Methods = ["GET", "HEAD", "OPTIONS", "TRACE", "POST", "PUT", "PATCH", "DELETE"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothProviders]
    public async Task What_succeeds_is_kept(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        foreach (var method in Methods)
        {
            Assert.Equal((method, 200, 1), await SendAsync(method, Outcome.Tracked, client, database));
            Assert.Equal((method, 200, 1), await SendAsync(method, Outcome.Saved, client, database));
        }
        Assert.Equal(("GET", 200, 1), await SendAsync("GET", Outcome.Updated, client, database));
    }

    [Theory, BothProviders]
    public async Task What_throws_after_it_wrote_leaves_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        foreach (var method in Methods)
        {
            Assert.Equal((method, 418, 0), await SendAsync(method, Outcome.SavedThenThrows, client, database));
            Assert.Equal((method, 418, 0), await SendAsync(method, Outcome.UpdatedThenThrows, client, database));
            Assert.Equal((method, 418, 0), await SendAsync(method, Outcome.SqlThenThrows, client, database));
            Assert.Equal((method, 422, 0), await SendAsync(method, Outcome.SavedThenRefused, client, database));
        }
    }

    [Fact]
    public async Task What_the_commit_refuses_leaves_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();
        await database.ExecuteAsync(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE unique_violation; END';
            CREATE CONSTRAINT TRIGGER refuse AFTER INSERT OR UPDATE ON tags DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse();
            """);

        foreach (var method in Methods)
        {
            Assert.Equal((method, 409, 0), await SendAsync(method, Outcome.Tracked, client, database));
            Assert.Equal((method, 409, 0), await SendAsync(method, Outcome.Saved, client, database));
            Assert.Equal((method, 409, 0), await SendAsync(method, Outcome.Updated, client, database));
        }
    }

    [Theory, BothProviders]
    public async Task Blocking_calls_are_in_the_session_too(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var service = database.Service();
        using var client = service.CreateClient();

        using var kept = await client.PostAsync("/sessions/blocking?key=kept&fail=false", null, Ct);
        using var failed = await client.PostAsync("/sessions/blocking?key=failed&fail=true", null, Ct);

        Assert.Equal([HttpStatusCode.OK, (HttpStatusCode)418], [kept.StatusCode, failed.StatusCode]);
        Assert.Equal(1, await database.ScalarAsync("SELECT count(*) FROM tags WHERE name IN ('kept', 'failed')"));
    }

    private static async Task<(string Method, int Status, long Rows)> SendAsync(
        string method, Outcome then, HttpClient client, TestDatabase database)
    {
        var key = Guid.NewGuid().ToString("N");
        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"/outcomes?key={key}&then={char.ToLowerInvariant(then.ToString()[0])}{then.ToString()[1..]}"), Ct);
        return (method, (int)answer.StatusCode, await database.ScalarAsync($"SELECT count(*) FROM tags WHERE name = '{key}'"));
    }
}
