using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Generated;

/// <summary>Places an order, reads it back and cancels it.</summary>
public static class OrdersRoundTrip
{
    public static async Task<string[]> RunAsync(HttpClient http, Guid itemId)
    {
        var client = new Client(http);
        OrderPublic placed = await client.PlaceOrderAsync(
            new OrderCreate { Email = "csharp@example.org", Lines = [new OrderLineCreate { ItemId = itemId, Quantity = 2 }], Note = "Ring twice" });
        OrderPublic read = await client.ReadOrderAsync(placed.Id);
        OrdersPublic open = await client.ReadOrdersAsync(email: "csharp@example.org", status: OrderStatus.Placed);
        OrderPublic cancelled = await client.CancelOrderAsync(placed.Id);
        return [read.Lines.Single().Name, read.Total, read.Note ?? "none", $"{open.Total}", $"{read.Status} {cancelled.Status}"];
    }
}
