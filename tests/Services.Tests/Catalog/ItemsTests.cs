using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Services.Tests.Catalog;

public sealed class ItemsTests(CatalogFixture catalog) : IClassFixture<CatalogFixture>
{
    private readonly HttpClient _client = catalog.Client;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_created_item_can_be_read()
    {
        var created = await CreateAsync("CRE-0001", "Kettle", 19.90m);

        var read = await _client.GetAsync($"/items/{created.GetProperty("id")}", Cancellation);

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(created.GetRawText(), await read.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("19.90", created.GetProperty("price").GetString());
    }

    [Fact]
    public async Task A_second_item_with_the_same_sku_is_a_conflict_and_is_not_stored()
    {
        await CreateAsync("SKU-0001", "First", 1m);

        var second = await _client.PostAsJsonAsync("/items/", new { sku = "SKU-0001", name = "Second", price = 2 }, Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("sku", await second.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, (await ListAsync("?q=Second")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task All_faults_of_an_item_are_told_at_once()
    {
        var answer = await _client.PostAsJsonAsync("/items/", new { sku = "x", price = "0", description = 7 }, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            """
            {"detail":[{"type":"string_pattern_mismatch","loc":["body","sku"],"msg":"String should match pattern '^[A-Z]{3}-[0-9]{4}$'","input":"x","ctx":{"pattern":"^[A-Z]{3}-[0-9]{4}$"}},{"type":"missing","loc":["body","name"],"msg":"Field required","input":{"sku":"x","price":"0","description":7}},{"type":"greater_than","loc":["body","price"],"msg":"Input should be greater than 0","input":"0","ctx":{"gt":0}},{"type":"string_type","loc":["body","description"],"msg":"Input should be a valid string","input":7}]}
            """,
            await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_404()
    {
        var answer = await _client.GetAsync($"/items/{Guid.NewGuid()}", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("""{"detail":"Item not found"}""", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task The_list_can_be_filtered_sorted_and_paged()
    {
        foreach (var (number, price) in new[] { (1, 3m), (2, 1m), (3, 2m) })
            await CreateAsync($"PAG-000{number}", $"Paged {number}", price);

        var page = await ListAsync("?q=PAGED&sort=price&offset=1&limit=1");
        var cheap = await ListAsync("?q=paged&maxPrice=2&sort=name");

        Assert.Equal(3, page.GetProperty("total").GetInt32());
        Assert.Equal(["Paged 3"], Names(page));
        Assert.Equal(["Paged 2", "Paged 3"], Names(cheap));
    }

    [Theory]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=101", "limit")]
    [InlineData("?offset=-1", "offset")]
    [InlineData("?sort=size", "sort")]
    [InlineData("?id=7", "id")]
    public async Task A_wrong_parameter_of_the_list_is_named(string query, string name)
    {
        var answer = await _client.GetAsync("/items/" + query, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail")[0];
        Assert.Equal(["query", name], error.GetProperty("loc").EnumerateArray().Take(2).Select(part => part.GetString()));
    }

    [Fact]
    public async Task Replacing_an_item_sets_every_member()
    {
        var created = await CreateAsync("REP-0001", "Old", 1m, "old text");

        var answer = await _client.PutAsJsonAsync($"/items/{created.GetProperty("id")}", new { sku = "REP-0001", name = "New", price = 2 }, Cancellation);
        var item = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal("New", item.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, item.GetProperty("description").ValueKind);
    }

    [Fact]
    public async Task Updating_an_item_keeps_what_was_not_sent()
    {
        var created = await CreateAsync("UPD-0001", "Keep", 1m, "text");

        var answer = await _client.PatchAsJsonAsync($"/items/{created.GetProperty("id")}", new { price = 3 }, Cancellation);
        var item = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal("Keep", item.GetProperty("name").GetString());
        Assert.Equal("text", item.GetProperty("description").GetString());
        Assert.Equal(3m, decimal.Parse(item.GetProperty("price").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_deleted_item_is_gone()
    {
        var created = await CreateAsync("DEL-0001", "Gone", 1m);
        var path = $"/items/{created.GetProperty("id")}";

        var deleted = await _client.DeleteAsync(path, Cancellation);
        var read = await _client.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Empty(await deleted.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
    }

    [Fact]
    public async Task A_new_catalogue_has_its_first_items() =>
        Assert.Equal(1, (await ListAsync("?q=Sencha&q=green tea")).GetProperty("total").GetInt32());

    private async Task<JsonElement> CreateAsync(string sku, string name, decimal price, string? description = null)
    {
        var answer = await _client.PostAsJsonAsync("/items/", new { sku, name, price, description }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private Task<JsonElement> ListAsync(string query) => _client.GetFromJsonAsync<JsonElement>("/items/" + query, Cancellation);

    private static IEnumerable<string?> Names(JsonElement list) =>
        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString());
}
