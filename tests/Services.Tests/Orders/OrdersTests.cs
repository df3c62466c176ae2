using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Services.Tests.Orders;

public sealed class OrdersTests(OrdersFixture fixture) : IClassFixture<OrdersFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_takes_names_and_prices_from_the_catalogue()
    {
        var (tea, pot) = (await ItemAsync("ORD-0001", "Tea", 2.50m), await ItemAsync("ORD-0002", "Pot", 30m));

        var order = await PlaceAsync("a@example.org", (tea, 2), (pot, 1));
        var read = await fixture.Client.GetFromJsonAsync<JsonElement>($"/orders/{order.GetProperty("id")}", Cancellation);

        Assert.Equal("35.00", order.GetProperty("total").GetString());
        Assert.Equal(["Tea", "Pot"], read.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("name").GetString()));
        Assert.Equal("placed", read.GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_order_keeps_the_price_it_was_placed_at()
    {
        var item = await ItemAsync("ORD-0003", "Cup", 4m);
        var order = await PlaceAsync("b@example.org", (item, 1));

        await fixture.Catalog.PatchAsJsonAsync($"/items/{item}", new { price = 5 }, Cancellation);
        var read = await fixture.Client.GetFromJsonAsync<JsonElement>($"/orders/{order.GetProperty("id")}", Cancellation);

        Assert.Equal("4.00", read.GetProperty("lines")[0].GetProperty("unitPrice").GetString());
    }

    [Fact]
    public async Task An_order_with_an_unknown_item_is_refused_whole()
    {
        var item = await ItemAsync("ORD-0004", "Spoon", 1m);
        var unknown = Guid.NewGuid();

        var answer = await SendAsync(fixture.Client, "c@example.org", (item, 1), (unknown, 1));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(unknown.ToString(), await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("c@example.org"));
    }

    [Fact]
    public async Task An_order_without_a_catalogue_is_503_and_tells_when_to_retry()
    {
        var answer = await SendAsync(fixture.ClientWithoutCatalog, "d@example.org", (Guid.NewGuid(), 1));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(0, await CountAsync("d@example.org"));
    }

    [Fact]
    public async Task An_order_that_waits_for_the_catalogue_holds_no_connection()
    {
        var item = await ItemAsync("ORD-0006", "Jug", 12m);
        // The start of this service has made the tables.
        Assert.Equal(0, await CountAsync("slow@example.org"));

        var order = SendAsync(fixture.ClientOfASlowCatalog, "slow@example.org", (item, 1));
        await fixture.SlowCatalog.Reached.WaitAsync(Cancellation);
        // There is one connection.
        using var meanwhile = await fixture.ClientOfASlowCatalog.GetAsync("/orders/", Cancellation);
        fixture.SlowCatalog.Open();
        using var placed = await order;

        Assert.Equal(HttpStatusCode.OK, meanwhile.StatusCode);
        Assert.Equal(HttpStatusCode.Created, placed.StatusCode);
        Assert.Equal(1, await CountAsync("slow@example.org"));
    }

    [Fact]
    public async Task A_wrong_line_is_named_by_its_place()
    {
        var answer = await SendAsync(fixture.Client, "e@example.org", (Guid.NewGuid(), 1), (Guid.NewGuid(), 0));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("""["body","lines",1,"quantity"]""", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_twice_answers_the_same()
    {
        var order = await PlaceAsync("f@example.org", (await ItemAsync("ORD-0005", "Tray", 9m), 1));
        var path = $"/orders/{order.GetProperty("id")}/cancel";

        var first = await (await fixture.Client.PostAsync(path, null, Cancellation)).Content.ReadAsStringAsync(Cancellation);
        var second = await (await fixture.Client.PostAsync(path, null, Cancellation)).Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("\"cancelled\"", first, StringComparison.Ordinal);
        Assert.Equal(first, second);
    }

    private async Task<Guid> ItemAsync(string sku, string name, decimal price)
    {
        var answer = await fixture.Catalog.PostAsJsonAsync("/items/", new { sku, name, price }, Cancellation);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("id").GetGuid();
    }

    private async Task<JsonElement> PlaceAsync(string email, params (Guid Item, int Quantity)[] lines)
    {
        var answer = await SendAsync(fixture.Client, email, lines);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string email, params (Guid Item, int Quantity)[] lines) =>
        client.PostAsJsonAsync("/orders/", new { email, lines = lines.Select(line => new { itemId = line.Item, quantity = line.Quantity }) }, Cancellation);

    private async Task<int> CountAsync(string email) =>
        (await fixture.Client.GetFromJsonAsync<JsonElement>($"/orders/?email={email}", Cancellation)).GetProperty("total").GetInt32();
}
