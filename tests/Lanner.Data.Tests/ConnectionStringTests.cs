using Lanner.Testing;

namespace Lanner.Data.Tests;

public sealed class ConnectionStringTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task A_missing_connection_string_stops_the_start_and_says_which_key_to_set_where(string? value)
    {
        await using var service = new ServiceFactory<Notes.NotesDb>().UseSetting("ConnectionStrings:notesdb", value);

        var exception = Assert.Throws<InvalidOperationException>(service.CreateClient);

        Assert.StartsWith("Connection string 'notesdb' is missing: set ConnectionStrings:notesdb", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__notesdb", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Theory]
    [InlineData("Server=sql;Initial Catalog=notes;Password=canary")]
    [InlineData("Host=db;Port=canary")]
    [InlineData("postgres://user:canary@:host/db")]
    [InlineData("canary")]
    public async Task An_unknown_form_stops_the_start_and_keeps_the_value_secret(string value)
    {
        await using var service = new ServiceFactory<Notes.NotesDb>().UseDatabase("notesdb", value);

        var exception = Assert.Throws<InvalidOperationException>(service.CreateClient);

        Assert.StartsWith("Connection string 'notesdb' is not understood", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_postgres_uri_leads_to_PostgreSQL()
    {
        await using var database = await postgres.CreateDatabaseAsync(cancellationToken: TestContext.Current.CancellationToken);
        var settings = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString);
        var uri = $"postgresql://{settings.Username}:{Uri.EscapeDataString(settings.Password!)}@{settings.Host}:{settings.Port}/{settings.Database}?sslmode=prefer";
        await using var service = new ServiceFactory<Notes.NotesDb>().UseDatabase("notesdb", uri);

        using var ready = await service.CreateClient().GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.True(ready.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_SQLite_database_in_memory_lives_as_long_as_the_service()
    {
        await using var service = new ServiceFactory<Notes.NotesDb>().UseDatabase("notesdb", "Data Source=:memory:");
        using var client = service.CreateClient();

        using var first = await client.PostNoteAsync("one");
        using var second = await client.PostNoteAsync("one");

        Assert.Equal(201, (int)first.StatusCode);
        Assert.Equal(409, (int)second.StatusCode);
    }
}
