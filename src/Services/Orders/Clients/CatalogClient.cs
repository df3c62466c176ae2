using System.Net;
using Lanner;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Orders.Clients;

/// <summary>What orders need to know of an item.</summary>
public sealed record CatalogItem(Guid Id, string Name, decimal Price);

/// <summary>Asks the catalogue. Discovery, retries and time-outs come from the service defaults.</summary>
public sealed class CatalogClient(HttpClient http)
{
    private sealed record ItemsAnswer(IReadOnlyList<CatalogItem> Items);

    /// <summary>The items with these ids; an id the catalogue does not know is absent.</summary>
    /// <exception cref="HttpException">503: the catalogue does not answer.</exception>
    public async Task<IReadOnlyDictionary<Guid, CatalogItem>> ReadItems(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        try
        {
            var query = string.Join('&', ids.Select(id => $"id={id}"));
            var answer = await http.GetFromJsonAsync<ItemsAnswer>($"/items/?limit=100&{query}", cancellation);
            return answer?.Items.ToDictionary(item => item.Id) ?? [];
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException or BrokenCircuitException)
        {
            throw new HttpException(
                (int)HttpStatusCode.ServiceUnavailable,
                "The catalogue does not answer; try again.",
                new Dictionary<string, string> { ["Retry-After"] = "5" });
        }
    }
}
