using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Runtime;

/// <summary>What conventions and attributes of the platform say of an operation for documents.</summary>
/// <param name="Tags">Tags beside those of routers.</param>
/// <param name="Summary">Short text in place of the operation's own.</param>
/// <param name="Description">Long text in place of the operation's own.</param>
/// <param name="Name">The endpoint's name, which is the operation's id then.</param>
/// <param name="IsExcluded">Whether the document leaves the operation out.</param>
/// <param name="Unused">The conventions that the document has no place for.</param>
internal sealed record OperationConventions(
    IReadOnlyList<string> Tags, string? Summary, string? Description, string? Name, bool IsExcluded, IReadOnlyList<string> Unused)
{
    public static OperationConventions None { get; } = new([], null, null, null, false, []);

    /// <param name="metadata">All metadata of the endpoint.</param>
    public static OperationConventions Of(IList<object> metadata) => new(
        [.. metadata.OfType<ITagsMetadata>().SelectMany(tags => tags.Tags).Distinct()],
        metadata.OfType<IEndpointSummaryMetadata>().LastOrDefault()?.Summary,
        metadata.OfType<IEndpointDescriptionMetadata>().LastOrDefault()?.Description,
        metadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName,
        metadata.OfType<IExcludeFromDescriptionMetadata>().LastOrDefault() is { ExcludeFromDescription: true },
        [.. metadata.Select(UnusedName).OfType<string>().Distinct()]);

    private static string? UnusedName(object metadata) => metadata switch
    {
        IProducesResponseTypeMetadata => "Produces: declare answers with [Response]",
        IAcceptsMetadata => "Accepts: the parameters say what is read",
        IEndpointGroupNameMetadata => "WithGroupName: there is one document",
        _ => null,
    };
}
