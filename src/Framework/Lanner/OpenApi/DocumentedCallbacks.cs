namespace Lanner.Runtime;

/// <summary>Finds the callbacks of operations, those of their routers first.</summary>
internal sealed class DocumentedCallbacks(LannerOptions options, IReadOnlyList<RouterInclusion> inclusions)
{
    private readonly HashSet<Type> _shared =
    [
        .. inclusions
            .SelectMany(inclusion => inclusion.Router.Operations.SelectMany(operation => Of(inclusion.Router, operation)))
            .GroupBy(callback => callback.Type)
            .Where(uses => uses.Skip(1).Any())
            .Select(uses => uses.Key),
    ];

    public DocumentedOperation AddTo(DocumentedOperation documented) => documented with
    {
        Callbacks =
        [
            .. Of(documented.Router, documented.Operation).SelectMany(callback =>
                DocumentedOperations.Of(options, callback.Describe(), _shared.Contains(callback.Type) ? documented.Id : "")),
        ],
    };

    private static IEnumerable<CallbackDescription> Of(RouterDescription router, Operation operation) => router.Callbacks.Concat(operation.Callbacks);
}
