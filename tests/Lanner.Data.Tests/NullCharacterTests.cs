using Lanner.Testing;
using Microsoft.EntityFrameworkCore;

namespace Lanner.Data.Tests;

/// <summary>U+0000: PostgreSQL's texts can't hold it, and SQLite's don't either.</summary>
public sealed class NullCharacterTests(PostgresFixture postgres)
{
    private const string Text = "a\0b";

    private const string Body =
        """{"name":"a\u0000b","at":"2026-02-01T10:00:00Z","moment":"2026-02-01T10:00:00Z","times":[],"day":"2026-02-01"}""";

    public static TheoryData<Provider, string, string> Places
    {
        get
        {
            var places = new TheoryData<Provider, string, string>();
            foreach (var provider in Enum.GetValues<Provider>())
            {
                foreach (var (place, column) in Items.Select(item => (item.Key, item.Value.Column)))
                    places.Add(provider, place, column);
            }
            return places;
        }
    }

    private static Dictionary<string, (string Column, Func<Item> Item)> Items => new()
    {
        ["text"] = ("items.name", () => new Item { Name = Text }),
        ["optional text"] = ("items.remark", () => new Item { Remark = Text }),
        ["list"] = ("items.words", () => new Item { Words = ["a", Text] }),
        ["complex value"] = ("items.origin_place", () => new Item { Origin = new() { Place = Text } }),
        ["JSON"] = ("items.details", () => new Item { Details = new() { Text = Text } }),
        ["list in JSON"] = ("items.details", () => new Item { Details = new() { Words = [Text] } }),
        ["collection in JSON"] = ("items.details", () => new Item { Details = new() { Notes = [new(), new() { Text = Text }] } }),
        ["complex collection in JSON"] = ("items.labels", () => new Item { Labels = [new() { Text = Text }] }),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_text_that_is_saved_is_refused_and_its_column_named(Provider provider, string place, string column)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => service.AddAsync(Items[place].Item()));

        Assert.Equal(
            new DatabaseError(400, $"The database refuses a value: {column} holds the character U+0000"), DatabaseErrors.Map(exception));
        Assert.Equal(0, await service.Database.ScalarAsync("SELECT count(*) FROM items"));
    }

    [Theory, BothProviders]
    public async Task A_change_is_refused_as_a_new_row_is(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        var id = await service.AddAsync(new Item { Details = new() { Notes = [new()] }, Labels = [new()] });

        async Task RefusedAsync(Action<Item> change, string column)
        {
            var exception = await Assert.ThrowsAsync<DbUpdateException>(() => service.InContextAsync(async db =>
            {
                change(await db.Items.SingleAsync(item => item.Id == id, Ct));
                return await db.SaveChangesAsync(Ct);
            }));
            Assert.Equal($"The database refuses a value: {column} holds the character U+0000", DatabaseErrors.Map(exception)?.Detail);
        }

        await RefusedAsync(item => item.Name = Text, "items.name");
        await RefusedAsync(item => item.Details.Text = Text, "items.details");
        await RefusedAsync(item => item.Details.Notes[0].Text = Text, "items.details");
        await RefusedAsync(item => item.Labels[0].Text = Text, "items.labels");
    }

    [Theory, BothProviders]
    public async Task A_text_in_a_query_is_refused_and_its_parameter_named(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        var name = Text;
        List<string> names = ["a", Text];

        async Task RefusedAsync<T>(Func<StoreDb, Task<T>> query)
        {
            var error = DatabaseErrors.Map(await Assert.ThrowsAnyAsync<Exception>(() => service.InContextAsync(query)));
            Assert.Equal(400, error?.StatusCode);
            Assert.EndsWith(" holds the character U+0000", error?.Detail, StringComparison.Ordinal);
        }

        await RefusedAsync(db => db.Items.CountAsync(item => item.Name == name, Ct));
        await RefusedAsync(db => db.Items.CountAsync(item => item.Name.StartsWith(name), Ct));
        await RefusedAsync(db => db.Items.CountAsync(item => names.Contains(item.Name), Ct));
        await RefusedAsync(db => db.Items.CountAsync(item => EF.Parameter(names).Contains(item.Name), Ct));
        await RefusedAsync(db => db.Items.CountAsync(item => item.Words.Contains(name), Ct));
        await RefusedAsync(db => db.Items.CountAsync(item => item.Details.Text == name, Ct));
        await RefusedAsync(db => db.Items.CountAsync(item => item.Name == EF.Constant(name), Ct));
        await RefusedAsync(db => db.Items.FromSql($"SELECT * FROM items WHERE name = {name}").CountAsync(Ct));
        await RefusedAsync(db => db.Items.ExecuteUpdateAsync(set => set.SetProperty(item => item.Name, name), Ct));
        await RefusedAsync(db => db.Items.ExecuteUpdateAsync(set => set.SetProperty(item => item.Words, names), Ct));
        await RefusedAsync(db => db.Database.ExecuteSqlAsync($"UPDATE items SET name = {name}", Ct));
        var exception = await Assert.ThrowsAsync<NullCharacterException>(
            () => service.InContextAsync(db => db.Items.CountAsync(item => item.Name == name, Ct)));
        Assert.Equal("The database refuses a value: parameter name holds the character U+0000", DatabaseErrors.Map(exception)?.Detail);
    }

    [Theory, BothProviders]
    public async Task An_escape_of_six_characters_is_a_text_like_any_other(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);
        const string escape = @"\u0000";
        var id = await service.AddAsync(
            new Item { Name = escape, Words = [escape], Details = new() { Text = escape }, Labels = [new() { Text = escape }] });

        var read = await service.ReadAsync(id);

        Assert.Equal([escape, escape, escape, escape], [read.Name, read.Words[0], read.Details.Text, read.Labels[0].Text]);
    }

    [Theory, BothProviders]
    public async Task A_request_whose_body_no_model_reads_is_a_bad_request_and_its_session_goes_on(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);

        var refused = await service.SendAsync(HttpMethod.Post, "/names", Text);
        var taken = await service.SendAsync(HttpMethod.Post, "/names", "ab");

        Assert.Equal((400, """{"detail":"The database refuses a value: items.name holds the character U+0000"}"""), refused);
        Assert.Equal(201, taken.Status);
        Assert.Empty(service.LoggedErrors);
    }

    [Theory, BothProviders]
    public async Task A_request_that_a_model_reads_is_refused_with_the_place(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres);

        var body = await service.SendAsync(HttpMethod.Post, "/items", Body);
        var query = await service.SendAsync(HttpMethod.Get, "/items/named?name=a%00b");

        Assert.Equal(422, body.Status);
        Assert.Contains("""
            "loc":["body","name"]
            """, body.Body, StringComparison.Ordinal);
        Assert.Equal(422, query.Status);
        Assert.Contains("""
            "loc":["query","name"]
            """, query.Body, StringComparison.Ordinal);
    }

    [Theory, BothProviders]
    public async Task An_application_that_lets_it_pass_answers_for_the_database(Provider provider)
    {
        await using var service = await StoreService.StartAsync(provider, postgres, options => options.AllowNullCharacter = true);

        var body = await service.SendAsync(HttpMethod.Post, "/items", Body);
        var query = await service.SendAsync(HttpMethod.Get, "/items/named?name=a%00b");

        Assert.Equal((400, """{"detail":"The database refuses a value: items.name holds the character U+0000"}"""), body);
        Assert.Equal((400, """{"detail":"The database refuses a value: parameter name holds the character U+0000"}"""), query);
    }
}
