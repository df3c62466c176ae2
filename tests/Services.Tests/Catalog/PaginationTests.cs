using System.Net.Http.Json;
using System.Text.Json;
using Catalog;
using Microsoft.AspNetCore.Http;

namespace Services.Tests.Catalog;

public sealed class PaginationTests(CatalogFixture catalog) : IClassFixture<CatalogFixture>
{
    [Fact]
    public async Task A_test_can_replace_the_pagination_before_and_after_the_service_has_started()
    {
        catalog.Service.Override(Dependencies.Pagination, (HttpContext http) => new Page(Offset: 1, Limit: http.Request.Query.Count));
        var replacedBefore = await NamesAsync("?sort=name&limit=not-read-any-more");

        catalog.Service.Override(Dependencies.Pagination, () => Task.FromResult(new Page(Offset: 0, Limit: 1)));
        var replacedAfter = await NamesAsync("?sort=name");

        Assert.Equal(["Green tea", "Teapot"], replacedBefore);
        Assert.Equal(["Black tea"], replacedAfter);
    }

    private async Task<string?[]> NamesAsync(string query)
    {
        var list = await catalog.Client.GetFromJsonAsync<JsonElement>("/items/" + query, TestContext.Current.CancellationToken);
        return [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString())];
    }
}
