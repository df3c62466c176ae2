using System.Linq.Expressions;
using Lanner.Testing;
using Microsoft.EntityFrameworkCore;

namespace Lanner.Data.Tests;

/// <summary>One rule for time on both databases: instants are stored in UTC, to the microsecond.</summary>
public sealed class TimeTests(PostgresFixture postgres)
{
    // Seven digits, behind noon in UTC and before it on the clock that was read.
    private static readonly DateTimeOffset Written = new DateTimeOffset(2026, 2, 1, 14, 30, 0, TimeSpan.FromHours(5)).AddTicks(1_234_567);
    private static readonly DateTimeOffset Stored = new DateTimeOffset(2026, 2, 1, 9, 30, 0, TimeSpan.Zero).AddTicks(1_234_560);

    // Npgsql counts from here, and would round towards it.
    private static readonly DateTimeOffset NewYear = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<DateTimeOffset, DateTimeOffset> Instants => new()
    {
        { Written, Stored },
        { DateTimeOffset.MinValue, DateTimeOffset.MinValue },
        { DateTimeOffset.MaxValue, DateTimeOffset.MaxValue.AddTicks(-9) },
        { NewYear.AddTicks(-1), NewYear.AddTicks(-10) },
        { new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.FromHours(-3)), new DateTimeOffset(1, 1, 1, 3, 0, 0, TimeSpan.Zero) },
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothProviders]
    public async Task Instants_are_read_back_in_UTC_and_to_the_microsecond_wherever_they_are_stored(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        foreach (var (written, stored) in Instants.Select(row => row.Data))
        {
            var id = await service.AddAsync(new Item
            {
                At = written,
                Until = written,
                Moment = written.UtcDateTime,
                Times = [written, stored],
                Moments = [written.UtcDateTime],
                Origin = new() { Made = written },
                Details = new() { Seen = written, Checked = written.UtcDateTime, Visits = [written] },
            });

            var read = await service.ReadAsync(id);

            DateTimeOffset[] instants =
                [read.At, read.Until!.Value, .. read.Times, read.Origin.Made, read.Details.Seen, .. read.Details.Visits];
            Assert.All(instants, instant => Assert.True(instant.EqualsExact(stored), $"{instant:O} is not {stored:O}"));
            DateTime[] moments = [read.Moment, .. read.Moments, read.Details.Checked];
            Assert.All(moments, moment => Assert.Equal((stored.UtcDateTime, DateTimeKind.Utc), (moment, moment.Kind)));
        }
    }

    [Theory, BothProviders]
    public async Task A_DateTime_without_a_zone_is_UTC_and_a_local_one_is_converted(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        var clock = new DateTime(2026, 2, 1, 10, 0, 0);
        var local = DateTime.SpecifyKind(clock, DateTimeKind.Local);
        var id = await service.AddAsync(new Item { Moment = clock, Moments = [clock, local], Details = new() { Checked = local } });

        var read = await service.ReadAsync(id);

        var utc = DateTime.SpecifyKind(clock, DateTimeKind.Utc);
        Assert.Equal([utc, utc, local.ToUniversalTime(), local.ToUniversalTime()], [read.Moment, .. read.Moments, read.Details.Checked]);
        Assert.Equal(1, await service.InContextAsync(db => db.Items.CountAsync(item => item.Moment == clock, Ct)));
        Assert.Equal(1, await service.InContextAsync(db => db.Items.CountAsync(item => item.Details.Checked == local, Ct)));
    }

    [Theory]
    [InlineData(Provider.Postgres, DateTimeKind.Utc)]
    [InlineData(Provider.Postgres, DateTimeKind.Local)]
    [InlineData(Provider.Postgres, DateTimeKind.Unspecified)]
    [InlineData(Provider.Sqlite, DateTimeKind.Utc)]
    [InlineData(Provider.Sqlite, DateTimeKind.Local)]
    [InlineData(Provider.Sqlite, DateTimeKind.Unspecified)]
    public async Task A_column_without_time_zone_keeps_the_clock(Provider provider, DateTimeKind kind)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        var clock = new DateTime(2026, 7, 1, 10, 0, 0, kind).AddTicks(19);
        var id = await service.AddAsync(new Item { WallClock = clock });

        var read = await service.ReadAsync(id);

        Assert.Equal((clock.AddTicks(-9), DateTimeKind.Unspecified), (read.WallClock, read.WallClock.Kind));
        Assert.Equal(1, await service.InContextAsync(db => db.Items.CountAsync(item => item.WallClock == clock, Ct)));
    }

    [Theory, BothProviders]
    public async Task A_precision_cuts_what_lies_behind_it(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        var id = await service.AddAsync(new Item { Milliseconds = Stored.AddTicks(14_999) });

        Assert.Equal(new DateTimeOffset(2026, 2, 1, 9, 30, 0, 124, TimeSpan.Zero), (await service.ReadAsync(id)).Milliseconds);
    }

    [Theory, BothProviders]
    public async Task Days_clocks_and_durations_are_read_back_from_their_first_to_their_last(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        var first = await service.ReadAsync(await service.AddAsync(
            new Item { Day = DateOnly.MinValue, Clock = TimeOnly.MinValue, Duration = TimeSpan.MinValue }));
        var last = await service.ReadAsync(await service.AddAsync(
            new Item { Day = DateOnly.MaxValue, Clock = TimeOnly.MaxValue, Duration = TimeSpan.MaxValue }));

        Assert.Equal((DateOnly.MinValue, TimeOnly.MinValue), (first.Day, first.Clock));
        Assert.Equal((DateOnly.MaxValue, new TimeOnly(TimeOnly.MaxValue.Ticks - 9)), (last.Day, last.Clock));
        Assert.Equal((TimeSpan.MinValue.Ticks / 10 * 10, TimeSpan.MaxValue.Ticks / 10 * 10), (first.Duration.Ticks, last.Duration.Ticks));
    }

    [Theory, BothProviders]
    public async Task Rows_sort_by_instant_and_duration(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        foreach (var hours in new[] { 240, 9, -1, 30 })
        {
            var at = Stored.AddHours(hours).ToOffset(TimeSpan.FromHours(hours % 14));
            await service.AddAsync(new Item { At = at, Duration = TimeSpan.FromHours(hours) });
        }
        await service.AddAsync(new Item { At = DateTimeOffset.MinValue, Duration = TimeSpan.MinValue });
        await service.AddAsync(new Item { At = DateTimeOffset.MaxValue, Duration = TimeSpan.MaxValue });

        int[] expected = [5, 3, 2, 4, 1, 6];
        var byInstant = await service.InContextAsync(db => db.Items.OrderBy(item => item.At).Select(item => item.Id).ToArrayAsync(Ct));
        var byDuration = await service.InContextAsync(
            db => db.Items.OrderBy(item => item.Duration).Select(item => item.Id).ToArrayAsync(Ct));
        Assert.Equal(expected, byInstant);
        Assert.Equal(expected, byDuration);
        var day = TimeSpan.FromHours(24);
        Assert.Equal(3, await service.InContextAsync(db => db.Items.CountAsync(item => item.Duration > day, Ct)));
    }

    [Theory, BothProviders]
    public async Task Every_way_into_a_query_takes_an_offset(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        await service.AddAsync(new Item
        {
            At = Stored,
            Until = Stored,
            Times = [Stored],
            Details = new() { Seen = Stored, Visits = [Stored] },
            Origin = new() { Made = Stored },
        });
        await service.AddAsync(new Item());
        List<DateTimeOffset> list = [Written];
        DateTimeOffset? nullable = Written;
        var compiled = EF.CompileAsyncQuery((StoreDb db, DateTimeOffset at) => db.Items.Count(item => item.At == at));

        Task<int> Count(Expression<Func<Item, bool>> predicate) => service.InContextAsync(db => db.Items.CountAsync(predicate, Ct));

        Assert.Equal(1, await Count(item => item.At == Written));
        Assert.Equal(1, await Count(item => item.At == EF.Constant(Written)));
        Assert.Equal(1, await Count(item => item.At < new DateTimeOffset(2026, 2, 1, 14, 59, 0, TimeSpan.FromHours(5))));
        Assert.Equal(1, await Count(item => item.Until == nullable));
        Assert.Equal(1, await Count(item => list.Contains(item.At)));
        Assert.Equal(1, await Count(item => item.Times.Contains(Written)));
        Assert.Equal(1, await Count(item => item.Details.Seen == Written));
        Assert.Equal(1, await Count(item => item.Details.Visits.Contains(Written)));
        Assert.Equal(1, await Count(item => item.Origin.Made == Written));
        Assert.Equal(1, await service.InContextAsync(db => compiled(db, Written)));
        Assert.Equal(1, await service.InContextAsync(db => db.Items.FromSql($"SELECT * FROM items WHERE at = {Written}").CountAsync(Ct)));
        Assert.Equal(1, await service.InContextAsync(
            db => db.Items.FromSqlRaw("SELECT * FROM items WHERE at = {0}", Written).CountAsync(Ct)));
        Assert.Single(await service.InContextAsync(
            db => db.Database.SqlQuery<int>($"SELECT id FROM items WHERE at = {Written}").ToListAsync(Ct)));
    }

    [Theory, BothProviders]
    public async Task Every_way_into_a_write_takes_an_offset(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        var id = await service.AddAsync(new Item());
        var unspecified = DateTime.SpecifyKind(Stored.UtcDateTime, DateTimeKind.Unspecified);

        await service.InContextAsync(db => db.Items.ExecuteUpdateAsync(
            set => set.SetProperty(item => item.At, Written).SetProperty(item => item.Moment, unspecified), Ct));
        var updated = await service.ReadAsync(id);
        await service.InContextAsync(db => db.Database.ExecuteSqlAsync($"UPDATE items SET until = {Written}, moment = {unspecified}", Ct));
        var raw = await service.ReadAsync(id);

        Assert.Equal((Stored, Stored.UtcDateTime), (updated.At, updated.Moment));
        Assert.Equal((Stored, Stored.UtcDateTime), (raw.Until, raw.Moment));
        Assert.Equal(1, await service.InContextAsync(
            db => db.Items.CountAsync(item => item.Until == Stored && item.Moment == unspecified, Ct)));
    }

    [Theory, BothProviders]
    public async Task A_parameter_of_the_programs_own_takes_an_offset(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        await service.AddAsync(new Item { At = Stored });
        await service.AddAsync(new Item());

        var count = await service.InContextAsync(async db =>
        {
            var parameter = provider == Provider.Postgres
                ? (System.Data.Common.DbParameter)new Npgsql.NpgsqlParameter("when", Written)
                : new Microsoft.Data.Sqlite.SqliteParameter("when", Written);
            return await db.Items.FromSqlRaw("SELECT * FROM items WHERE at = @when", parameter).CountAsync(Ct);
        });

        Assert.Equal(1, count);
    }

    [Theory, BothProviders]
    public async Task A_key_with_an_offset_finds_its_row(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        await service.InContextAsync(async db =>
        {
            db.Add(new Event { At = Written });
            return await db.SaveChangesAsync(Ct);
        });

        var found = await service.InContextAsync(db => db.Events.FindAsync([Written], Ct).AsTask());

        Assert.Equal(Stored, found?.At);
    }

    [Theory, BothProviders]
    public async Task Requests_may_leave_out_the_zone_and_go_to_the_last_day(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        var last = await service.SendAsync(
            HttpMethod.Post,
            "/items",
            """
            {"name":"last","at":"9999-12-31T23:59:59.9999999Z","moment":"2026-02-01T10:00:00",
             "times":["2026-02-01T10:00:00+02:00"],"day":"9999-12-31"}
            """);
        var first = await service.SendAsync(
            HttpMethod.Post,
            "/items",
            """{"name":"first","at":"0001-01-01T00:00:00Z","moment":"0001-01-01T00:00:00","times":[],"day":"0001-01-01"}""");

        Assert.Equal((201, 201), (last.Status, first.Status));
        Assert.Equal(
            (200, "1"),
            await service.SendAsync(HttpMethod.Get, "/items/since?when=2026-02-01T10:00:00%2B02:00&moment=2026-02-01T10:00:00"));
        Assert.Equal((200, "[9999,1]"), await service.SendAsync(HttpMethod.Get, "/items/years"));
        Assert.Equal(
            (200,
             """[{"name":"last","at":"9999-12-31T23:59:59.999999Z","moment":"2026-02-01T10:00:00Z","day":"9999-12-31"},"""
             + """{"name":"first","at":"0001-01-01T00:00:00Z","moment":"0001-01-01T00:00:00Z","day":"0001-01-01"}]"""),
            await service.SendAsync(HttpMethod.Get, "/items"));
    }
}
