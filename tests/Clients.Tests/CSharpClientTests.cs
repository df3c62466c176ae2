namespace Clients.Tests;

public sealed class CSharpClientTests(ServicesFixture services)
{
    [Fact]
    [Trait("Feature", "Generate clients")]
    public async Task A_generated_client_of_Catalog_creates_and_reads_an_item() =>
        Assert.Equal(
            ["CSC-0001", "Kettle", "19.90", "none", "kitchen", "1 0", "404"],
            await CSharpClient.RunAsync(services.Catalog, "CatalogRoundTrip", "CSC-0001"));

    [Fact]
    [Trait("Feature", "Generate clients")]
    public async Task A_generated_client_of_Orders_places_reads_and_cancels_an_order() =>
        Assert.Equal(
            ["Teapot", "61.00", "Ring twice", "1", "Placed Cancelled"],
            await CSharpClient.RunAsync(services.Orders, "OrdersRoundTrip", await services.CreateItemAsync("CSO-0001", "Teapot", 30.50m)));
}
