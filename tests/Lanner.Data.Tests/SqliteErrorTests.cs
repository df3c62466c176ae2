using System.Text.Json;
using Lanner.Testing;

namespace Lanner.Data.Tests;

/// <summary>SQLite's result codes, as it gives them.</summary>
public sealed class SqliteErrorTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("INSERT INTO samples (id) VALUES (1), (1)", 409, "Another row of samples has the same id")]
    [InlineData("INSERT INTO samples (code) VALUES ('a'), ('a')", 409, "Another row of samples has the same code")]
    [InlineData("INSERT INTO samples (rowid) VALUES (7), (7)", 409, "Another row of samples has the same id")]
    [InlineData("INSERT INTO samples (other) VALUES (4711)", 409, "A row that is referred to does not exist, or is still referred to")]
    [InlineData("INSERT INTO samples (name) VALUES (NULL)", 400, "The database refuses a value: samples.name must not be null")]
    [InlineData("INSERT INTO samples (number) VALUES (-1)", 400, "The database refuses a value: check number_is_positive")]
    [InlineData("INSERT INTO samples (plain) VALUES (-1)", 400, "The database refuses a value: a check")]
    [InlineData("INSERT INTO samples (plain) VALUES (99)", 400, "The database refuses a value: a rule of the database")]
    [InlineData("INSERT INTO samples (id) VALUES ('x')", 400, "The database refuses a value: a value is not of its column's type")]
    [InlineData("INSERT INTO typed (number) VALUES ('x')", 400, "The database refuses a value: a value is not of its column's type")]
    [InlineData("INSERT INTO samples (name) VALUES (zeroblob(2000000000))", 400, "The database refuses a value: a value is too long")]
    [InlineData("INSERT INTO missing (id) VALUES (1)", 503, "The database is not migrated yet")]
    [InlineData("INSERT INTO samples (missing) VALUES (1)", 503, "The database is not migrated yet")]
    [InlineData("SELECT abs(-9223372036854775808)", 500, null)]
    [InlineData("INSERT INTO", 500, null)]
    public async Task A_result_is_answered_by_whose_fault_it_can_be(string sql, int status, string? detail)
    {
        await using var service = await StoreService.StartAsync(Provider.Sqlite, postgres);
        await service.Database.ExecuteAsync(
            """
            CREATE TABLE samples (
                id INTEGER PRIMARY KEY,
                code TEXT UNIQUE,
                other INTEGER REFERENCES samples (id),
                name TEXT NOT NULL DEFAULT '',
                number INTEGER CONSTRAINT number_is_positive CHECK (number > 0),
                plain INTEGER CHECK (plain > 0));
            CREATE TRIGGER rule BEFORE INSERT ON samples WHEN NEW.plain = 99 BEGIN SELECT RAISE(ABORT, 'not 99'); END;
            CREATE TABLE typed (number INTEGER) STRICT;
            """);

        var answer = await service.SendAsync(HttpMethod.Post, "/sql/write", JsonSerializer.Serialize(new { sql }));

        Assert.Equal((status, detail is null ? "Internal Server Error" : $$"""{"detail":"{{detail}}"}"""), answer);
    }
}
