using System.Text.Json;
using Lanner.Testing;

namespace Lanner.Data.Tests;

/// <summary>Values in the database that this program did not write, and .NET can't read: nothing that a client did.</summary>
public sealed class StoredValueTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("price = 12345678901234567890123456789.12", "ALTER TABLE items ALTER COLUMN price TYPE numeric", "/items/prices")]
    [InlineData("price = 1e40", "ALTER TABLE items ALTER COLUMN price TYPE numeric", "/items/prices")]
    [InlineData("price = 'NaN'", "", "/items/prices")]
    [InlineData("day = 'infinity'", "", "/items")]
    [InlineData("day = 'infinity'", "", "/items/years")]
    [InlineData("day = '20000-01-01'", "", "/items")]
    [InlineData("at = 'infinity'", "", "/items")]
    [InlineData("at = '-infinity'", "", "/items")]
    [InlineData("at = '20000-01-01 00:00:00Z'", "", "/items")]
    [InlineData("moment = '20000-01-01 00:00:00Z'", "", "/items")]
    [InlineData("duration = interval '1 month'", "", "/items/durations")]
    [InlineData("grade = 'Middle'", "", "/items/grades")]
    [InlineData("id = 2147483647", "", "/items/next")]
    public async Task On_PostgreSQL_it_is_a_server_error_that_is_logged_and_harms_no_other_request(
        string change, string preparation, string path)
    {
        await using var service = await StoreService.StartAsync(Provider.Postgres, postgres);
        await service.AddAsync(new Item());
        await service.Database.ExecuteAsync($"{preparation}; UPDATE items SET {change}");

        var answer = await service.SendAsync(HttpMethod.Get, path);

        Assert.Equal((500, "Internal Server Error"), answer);
        Assert.Single(service.LoggedErrors);
        Assert.Equal((200, "0"), await service.SendAsync(HttpMethod.Get, "/items/named?name=none"));
    }

    [Theory]
    [InlineData("price = 'much'", "/items/prices")]
    [InlineData("day = 'infinity'", "/items")]
    [InlineData("at = 'infinity'", "/items")]
    [InlineData("moment = '20000-01-01 00:00:00'", "/items")]
    [InlineData("duration = 9223372036854775807", "/items/durations")]
    [InlineData("grade = 'Middle'", "/items/grades")]
    public async Task On_SQLite_as_well(string change, string path)
    {
        await using var service = await StoreService.StartAsync(Provider.Sqlite, postgres);
        await service.AddAsync(new Item());
        await service.Database.ExecuteAsync($"UPDATE items SET {change}");

        var answer = await service.SendAsync(HttpMethod.Get, path);

        Assert.Equal((500, "Internal Server Error"), answer);
        Assert.Single(service.LoggedErrors);
        Assert.Equal((200, "0"), await service.SendAsync(HttpMethod.Get, "/items/named?name=none"));
    }

    [Theory]
    [InlineData("""{"name":"a","price":12345}""", "The database refuses a value: items.price is out of range")]
    [InlineData("""{"name":"a","price":9999.999}""", "The database refuses a value: items.price is out of range")]
    [InlineData("""{"name":"more than ten","price":1}""", "The database refuses a value: items.name is too long")]
    public async Task A_value_that_a_request_brings_is_still_a_bad_request_that_names_the_column(string body, string detail)
    {
        await using var service = await StoreService.StartAsync(Provider.Postgres, postgres);

        const string times = ""","at":"2026-02-01T10:00:00Z","moment":"2026-02-01T10:00:00Z","times":[],"day":"2026-02-01"}""";
        var answer = await service.SendAsync(HttpMethod.Post, "/items", body.Replace("}", times, StringComparison.Ordinal));

        Assert.Equal((400, JsonSerializer.Serialize(new { detail })), answer);
    }

    [Fact]
    public async Task A_value_that_a_bulk_update_brings_is_a_bad_request_too()
    {
        await using var service = await StoreService.StartAsync(Provider.Postgres, postgres);
        await service.AddAsync(new Item());

        var answer = await service.SendAsync(HttpMethod.Put, "/items/price?price=12345");

        Assert.Equal((400, """{"detail":"The database refuses a value: a number is out of range"}"""), answer);
    }
}
