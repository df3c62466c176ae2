using Lanner.Data.Tests.Cuts;
using Lanner.Testing;
using Npgsql;

namespace Lanner.Data.Tests;

/// <summary>However a connection is lost: no row twice, no answer that is not true.</summary>
public sealed class WritesOnceTests(PostgresFixture postgres)
{
    public static TheoryData<string> Kinds => [.. WriteKind.All.Select(kind => kind.ToString())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task A_connection_cut_at_any_message_doubles_and_loses_nothing(string kind) => RunAsync(kind, settings: "");

    [Theory]
    [InlineData("POST /writes/session")]
    [InlineData("POST /writes/service")]
    [InlineData("GET /writes/late")]
    public async Task A_connection_cut_while_it_opens_is_opened_again(string kind)
    {
        var results = await RunAsync(kind, ";Pooling=false");

        // Everything up to the first message after the start of the session was repeated, so that nobody noticed.
        Assert.Contains(results, result => result is { WasCut: true, Point.Message: 1, IsSuccess: true });
    }

    private async Task<List<CutResult>> RunAsync(string name, string settings)
    {
        var kind = WriteKind.All.Single(kind => kind.ToString() == name);
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await using var proxy = CutProxy.Start(database.ConnectionString + settings);
        await using var service = new ServiceFactory<Notes.NotesDb>()
            .UseSetting("Logging:LogLevel:Default", "None")
            .UseDatabase("notesdb", proxy.ConnectionString);
        await using var direct = NpgsqlDataSource.Create(database.ConnectionString);
        using var client = service.CreateClient();
        var run = new CutRun(client, proxy, direct);
        await run.PrepareAsync();

        var results = new List<CutResult>();
        foreach (var point in await run.PointsAsync(kind))
            results.Add(await run.SendAsync(kind, point));

        Assert.Empty(results.Where(result => result.Fault is not null));
        Assert.All(results, result => Assert.True(result.WasCut, result.ToString()));
        return results;
    }
}
