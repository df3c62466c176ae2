namespace Clients.Tests;

public sealed class TypeScriptClientTests(ServicesFixture services, TypeScriptTools tools) : IClassFixture<TypeScriptTools>
{
    [Fact]
    [Trait("Feature", "Generate clients")]
    public async Task A_generated_client_of_Catalog_creates_and_reads_an_item() =>
        Assert.Equal(
            ["TSC-0001", "Kettle", "19.90", "none", "kitchen", "1 0", "404"],
            await tools.RunAsync(services.Catalog, "catalog", "TSC-0001"));

    [Fact]
    [Trait("Feature", "Generate clients")]
    public async Task A_generated_client_of_Orders_places_reads_and_cancels_an_order() =>
        Assert.Equal(
            ["Teapot", "61.00", "Ring twice", "1", "placed cancelled"],
            await tools.RunAsync(services.Orders, "orders", (await services.CreateItemAsync("TSO-0001", "Teapot", 30.50m)).ToString()));
}
