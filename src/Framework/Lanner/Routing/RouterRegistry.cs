namespace Lanner.Runtime;

/// <summary>The routers of one application, in the order of their inclusion.</summary>
internal sealed class RouterRegistry(KnownModels models)
{
    private readonly List<RouterInclusion> _inclusions = [];
    private readonly List<RouterDescription> _webhooks = [];
    private int _order;

    public IReadOnlyList<RouterInclusion> Inclusions => _inclusions;

    /// <summary>Whether the endpoints of the document and its pages exist.</summary>
    public bool IsDocumentMapped { get; set; }

    /// <summary>The webhooks, in the order of their inclusion.</summary>
    public IReadOnlyList<RouterDescription> Webhooks => _webhooks;

    /// <summary>Rises with everything that is included.</summary>
    public int Version => _inclusions.Count + _webhooks.Count;

    public void AddWebhooks(RouterDescription webhooks) => _webhooks.Add(webhooks);

    public RouterInclusion Add(RouterDescription router, string prefix, IReadOnlyList<string> tags)
    {
        var inclusion = new RouterInclusion(router, prefix, tags);
        _inclusions.Add(inclusion);
        foreach (var model in router.Models)
            models.Add(model);
        return inclusion;
    }

    /// <summary>
    /// The next rank of a route. Ranks rise with declaration, so that the first route declared wins, as in FastAPI; endpoints of the
    /// platform have rank 0 and come first, its fallbacks come last.
    /// </summary>
    public int NextOrder() => ++_order;
}
