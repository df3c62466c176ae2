using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Generated;

/// <summary>Creates an item, reads it back, finds it in the list, and asks for one that is not there.</summary>
public static class CatalogRoundTrip
{
    public static async Task<string[]> RunAsync(HttpClient http, string sku)
    {
        var client = new Client(http);
        ItemPublic created = await client.CreateItemAsync(new ItemCreate { Sku = sku, Name = "Kettle", Price = 19.90m, Tags = ["kitchen"] });
        ItemPublic read = await client.ReadItemAsync(created.Id);
        ItemsPublic cheap = await client.ReadItemsAsync(id: [created.Id], maxPrice: 20m, sort: ItemSort.PriceDescending);
        ItemsPublic dear = await client.ReadItemsAsync(id: [created.Id], minPrice: 20m);
        string? description = read.Description;
        var missing = 0;
        try
        {
            await client.ReadItemAsync(Guid.NewGuid());
        }
        catch (ApiException failure)
        {
            missing = failure.StatusCode;
        }

        return [read.Sku, read.Name, read.Price, description ?? "none", read.Tags.Single(), $"{cheap.Total} {dear.Total}", $"{missing}"];
    }
}
