using Lanner.Data.Tests.Cuts;
using Lanner.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Notes;
using Npgsql;

namespace Lanner.Data.Tests;

/// <summary>However a connection is lost: no row twice, no answer that is not true.</summary>
public sealed class WritesOnceTests(PostgresFixture postgres, CuttingFixture cutting) : IClassFixture<CuttingFixture>
{
    public static TheoryData<string> Kinds => [.. WriteKind.All.Select(kind => kind.ToString())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_connection_cut_at_any_message_doubles_and_loses_nothing(string kind)
    {
        foreach (var point in await cutting.Cuts.Run.PointsAsync(Kind(kind)))
            AssertTrue(await cutting.Cuts.Run.SendAsync(Kind(kind), point));
    }

    [Theory]
    [InlineData("POST /writes/session")]
    [InlineData("POST /writes/service")]
    [InlineData("GET /writes/late")]
    public async Task A_connection_cut_while_it_opens_is_opened_again(string kind)
    {
        await using var cuts = await Cutting.StartAsync(postgres.Server, ";Pooling=false");
        await cuts.Run.PointsAsync(Kind(kind));

        // Start-up, two steps of the login; the server's answers to the last one.
        foreach (var point in CutPoint.All((Client: 3, Server: 3)))
        {
            var result = await cuts.Run.SendAsync(Kind(kind), point);
            AssertTrue(result);
            Assert.True(result.IsSuccess, result.ToString());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_program_is_told_plainly_that_the_outcome_is_unknown(bool blocking)
    {
        var cuts = cutting.Cuts;
        await using var scope = cuts.Service.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TagsDb>();

        await SaveAsync(db, cuts.Proxy, point: null, blocking);
        var answerLost = new CutPoint(Cut.AfterClientMessage, cuts.Proxy.Messages.Client);
        var failure = await Assert.ThrowsAsync<CommitOutcomeUnknownException>(() => SaveAsync(db, cuts.Proxy, answerLost, blocking));
        var notSent = new CutPoint(Cut.BeforeClientMessage, 1);
        var second = await Assert.ThrowsAsync<CommitOutcomeUnknownException>(() => SaveAsync(db, cuts.Proxy, notSent, blocking));

        Assert.IsType<NpgsqlException>(failure.InnerException);
        Assert.IsType<NpgsqlException>(second.InnerException);
        // The context goes on with a new connection, and gives it back.
        await SaveAsync(db, cuts.Proxy, point: null, blocking);
        Assert.Equal(System.Data.ConnectionState.Closed, db.Database.GetDbConnection().State);
    }

    [Fact]
    public async Task A_statement_that_the_server_has_ended_for_its_time_out_was_surely_not_committed()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Postgres, postgres);
        await database.MigrateAsync();
        await using var service = database.Service(";Command Timeout=1").UseEnvironment("Production");
        using var client = service.CreateClient();
        await using var other = await database.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN; LOCK TABLE tags";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        using var answer = await client.PostAsync("/writes/service?key=locked", null, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private static WriteKind Kind(string name) => WriteKind.All.Single(kind => kind.ToString() == name);

    private static void AssertTrue(CutResult result) => Assert.True(result is { Fault: null, WasCut: true }, result.ToString());

    private static async Task SaveAsync(TagsDb db, CutProxy proxy, CutPoint? point, bool blocking)
    {
        await db.Tags.AnyAsync();
        db.ChangeTracker.Clear();
        db.Add(new Tag { Name = "tag" });
        proxy.Arm(point);
        if (blocking)
            db.SaveChanges();
        else
            await db.SaveChangesAsync();
    }
}
