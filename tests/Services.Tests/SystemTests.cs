using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aspire.Hosting.Testing;
using Lanner.Testing;

namespace Services.Tests;

/// <summary>The whole system, as src/AppHost describes it, on databases of the test's own.</summary>
public sealed class SystemTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_placed_and_read_back()
    {
        await using var catalogDb = await postgres.CreateDatabaseAsync(cancellationToken: Cancellation);
        await using var ordersDb = await postgres.CreateDatabaseAsync(cancellationToken: Cancellation);
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            [$"--ConnectionStrings:catalogdb={catalogDb.ConnectionString}", $"--ConnectionStrings:ordersdb={ordersDb.ConnectionString}"], Cancellation);
        await using var app = await builder.BuildAsync(Cancellation);
        await app.StartAsync(Cancellation);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("catalog", Cancellation);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("orders", Cancellation);
        using var catalog = app.CreateHttpClient("catalog");
        using var orders = app.CreateHttpClient("orders");

        var item = await ReadAsync(await catalog.PostAsJsonAsync("/items", new { sku = "SYS-0001", name = "Kettle", price = 19.9 }, Cancellation));
        var order = new { email = "ada@example.org", lines = new[] { new { itemId = item.GetProperty("id"), quantity = 2 } } };
        var placed = await ReadAsync(await orders.PostAsJsonAsync("/orders", order, Cancellation));

        var read = await orders.GetFromJsonAsync<JsonElement>($"/orders/{placed.GetProperty("id")}", Cancellation);
        Assert.Equal("Kettle", read.GetProperty("lines")[0].GetProperty("name").GetString());
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Cancellation));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
